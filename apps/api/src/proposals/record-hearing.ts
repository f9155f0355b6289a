import { json } from '@hetu/db/sql'
import { ProposalReference, RecordHearing } from '@hetu/domain/proposals/proposal'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findProposalToChange } from './find-proposal.ts'

const noticeMilliseconds = 7 * 86_400_000

/**
 * A planner records a hearing that was held: where, who chaired, what was said. Refused while the notice still
 * runs and with less than 7 days between call and hearing. Source: Administrative Licensing Law, Art. 48.
 */
export const recordHearing = defineVerb({
  name: 'record-hearing',
  summary: 'Record a hearing that was held.',
  input: RecordHearing,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, hearingId: z.uuid() }),
  async run(act, { reference, ...record }) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, reference)
    const hearing = await tx
      .selectFrom('hearing')
      .select(['id', 'requested_at'])
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('held_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!hearing) throw new Refused({ code: 'hearing_not_requested' })
    const [heldAt, calledAt] = [new Date(record.heldAt), new Date(record.calledAt)]
    if (heldAt > act.now) throw new Refused({ code: 'hearing_not_held_yet', path: ['heldAt'] })
    if (heldAt.getTime() - calledAt.getTime() < noticeMilliseconds) {
      throw new Refused({ code: 'hearing_too_soon', path: ['calledAt'] })
    }
    const open = await tx
      .selectFrom('notice')
      .select('id')
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('closes_at', '>', heldAt)
      .where('opens_at', '<=', heldAt)
      .executeTakeFirst()
    if (open) throw new Refused({ code: 'notice_still_open' })
    await tx
      .updateTable('hearing')
      .set({ held_at: heldAt, record: json(record) })
      .where('place_id', '=', place.id)
      .where('id', '=', hearing.id)
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      after: { hearingId: hearing.id },
    })
    return { reference, hearingId: hearing.id }
  },
})
