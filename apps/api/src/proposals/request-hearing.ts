import { json } from '@hetu/db/sql'
import { type HearingRequest, RequestHearing } from '@hetu/domain/proposals/hearing'
import { mayRequestHearing } from '@hetu/domain/proposals/may-hold-hearing'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { Refused } from '@hetu/domain/refusal'
import { publicVersion } from '@hetu/domain/proposals/may-read-proposal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findProposalToChange } from './find-proposal.ts'
import { hearingNotices, waitingHearing } from './waiting-hearing.ts'

/**
 * A resident asks for a hearing while the notice runs; several requests lead to one hearing, and after one was held
 * to a new one. Refused before and after, and to those who work on proposals or decide them. Source: Regulation on
 * Historic Cities, Art. 29; Administrative Licensing Law, Art. 47.
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
    const notices = await hearingNotices(tx, place.id, proposal.id)
    const refusal = mayRequestHearing(proposal.stage, act.actor.roles, notices, act.now)
    if (refusal) throw new Refused(refusal)
    const request: HearingRequest = {
      personId: act.personId,
      reason: input.reason,
      at: act.now.toISOString(),
    }
    const waiting = await waitingHearing(tx, place.id, proposal.id)
    const others = (waiting?.requests ?? []).filter((by) => by.personId !== act.personId)
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
