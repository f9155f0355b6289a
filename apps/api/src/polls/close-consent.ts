import { CloseConsent } from '@hetu/domain/polls/consent'
import { z } from 'zod'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { findConsentToChange } from './find-consent.ts'
import { ConsentOutcome } from '@hetu/domain/polls/consent-result'
import { storeOutcome } from './store-outcome.ts'
import { mayCloseConsent } from '@hetu/domain/polls/may-hold-consent'
import { refuseIf } from '@hetu/domain/refusal'

/**
 * The outcome of a vote of the right holders whose time is over is stored for good. It ends by the clock alone:
 * nobody can end it early, and nothing is recorded between its end and this.
 */
export const closeConsent = defineVerb({
  name: 'close-consent',
  summary: 'Close the vote of the right holders and store its outcome.',
  input: CloseConsent,
  isCreating: false,
  answer: z.object({ consentId: z.uuid(), outcome: ConsentOutcome }),
  async run(act, input) {
    const { tx, place } = act
    const consent = await findConsentToChange(tx, place.id, input.consentId)
    const at = await deadlineClock(act)
    const { id, proposal_id: proposalId, rule, closes_at: closesAt, closed_at: closedAt } = consent
    refuseIf(mayCloseConsent({ closesAt, closedAt }, act.actor, at))
    const of = { placeId: place.id, id, proposalId, rule }
    const outcome = await storeOutcome(tx, of, at, act.personId)
    await act.record({
      subjectKind: 'proposal',
      subjectId: consent.proposal_id,
      isPublic: true,
      after: { consentId: consent.id, ...outcome },
    })
    return { consentId: consent.id, outcome }
  },
})
