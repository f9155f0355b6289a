import { json } from '@hetu/db/sql'
import { CallHearing } from '@hetu/domain/proposals/hearing'
import { mayCallHearing } from '@hetu/domain/proposals/may-hold-hearing'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { chairsFor } from './hearing-case.ts'
import { hearingNotices, waitingHearing } from './waiting-hearing.ts'

/**
 * A planner calls the hearing that was asked for: when, where, and who chairs. Refused with less than 7 days, before
 * the notice has ended, and with a chair who is in the case. Called anew it is moved, with 7 days again. Source:
 * Administrative Licensing Law, Art. 48; Regulation on Historic Cities, Art. 29.
 */
export const callHearing = defineCasework({
  name: 'call-hearing',
  summary: 'Call the hearing that was asked for.',
  input: CallHearing,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, hearingId: z.uuid() }),
  async run(act, { reference, chairId, venue, ...input }) {
    const { tx, place, now } = act
    const proposal = await findProposalToChange(tx, place.id, reference)
    const waiting = await waitingHearing(tx, place.id, proposal.id)
    const notices = await hearingNotices(tx, place.id, proposal.id)
    const startsAt = new Date(input.startsAt)
    const refusal = mayCallHearing(proposal.stage, waiting, notices, startsAt, now)
    if (refusal || !waiting) throw new Refused(refusal ?? { code: 'hearing_not_requested' })
    const chairs = await chairsFor(tx, place.id, proposal.id, act.personId)
    if (!chairs.some(({ personId }) => personId === chairId)) {
      throw new Refused({ code: 'hearing_chair_in_case', path: ['chairId'] })
    }
    await tx
      .updateTable('hearing')
      .set({
        called_at: now,
        called_by: act.personId,
        starts_at: startsAt,
        venue: json(venue),
        chair_id: chairId,
      })
      .where('place_id', '=', place.id)
      .where('id', '=', waiting.id)
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: true,
      before: { startsAt: waiting.startsAt?.toISOString() ?? null },
      after: { hearingId: waiting.id, startsAt: startsAt.toISOString(), venue, chairId },
    })
    return { reference, hearingId: waiting.id }
  },
})
