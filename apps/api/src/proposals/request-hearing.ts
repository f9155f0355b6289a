import { json } from '@hetu/db/sql'
import { ProposalReference, RequestHearing } from '@hetu/domain/proposals/proposal'
import { Refused } from '@hetu/domain/refusal'
import { publicVersion } from '@hetu/domain/proposals/may-read-proposal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findProposalToChange } from './find-proposal.ts'

/** Who asked, and why; staff read it, the public sees only how many asked. */
export interface HearingRequest {
  personId: string
  reason: string
  at: string
}

/**
 * A resident asks for a hearing while the notice runs; several requests lead to one hearing. Refused before and
 * after. Source: Regulation on Historic Cities, Art. 29; Administrative Licensing Law, Art. 47.
 */
export const requestHearing = defineVerb({
  name: 'request-hearing',
  summary: 'Ask for a hearing during the notice.',
  input: RequestHearing,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, requestCount: z.int() }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    if (publicVersion(proposal) === null) throw new Refused({ code: 'not_found' })
    const notice = await tx
      .selectFrom('notice')
      .select('closes_at')
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .orderBy('opens_at', 'desc')
      .executeTakeFirst()
    if (!notice) throw new Refused({ code: 'proposal_not_noticed' })
    if (notice.closes_at <= act.now) throw new Refused({ code: 'notice_over' })
    const request: HearingRequest = {
      personId: act.personId,
      reason: input.reason,
      at: act.now.toISOString(),
    }
    const waiting = await tx
      .selectFrom('hearing')
      .select(['id', 'requested_by'])
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('held_at', 'is', null)
      .executeTakeFirst()
    const others = ((waiting?.requested_by ?? []) as HearingRequest[]).filter(
      (by) => by.personId !== act.personId,
    )
    if (waiting) {
      await tx
        .updateTable('hearing')
        .set({ requested_by: json([...others, request]) })
        .where('place_id', '=', place.id)
        .where('id', '=', waiting.id)
        .execute()
    } else {
      await tx
        .insertInto('hearing')
        .values({
          place_id: place.id,
          id: newId(),
          proposal_id: proposal.id,
          requested_at: act.now,
          requested_by: json([request]),
        })
        .execute()
    }
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic: true })
    return { reference: proposal.reference, requestCount: others.length + 1 }
  },
})
