import { json } from '@hetu/db/sql'
import { CloseConsent } from '@hetu/domain/polls/consent'
import { type consentRules as Rules, consentOutcome, consentRules } from '@hetu/domain/polls/consent-outcome'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findConsentToChange, readHolders } from './find-consent.ts'
import { ConsentOutcomeAnswer } from './poll-schemas.ts'

/** A planner closes the vote of the right holders when its time is over; the outcome is stored for good. */
export const closeConsent = defineVerb({
  name: 'close-consent',
  summary: 'Close the vote of the right holders and store its outcome.',
  input: CloseConsent,
  isCreating: false,
  answer: z.object({ consentId: z.uuid(), outcome: ConsentOutcomeAnswer }),
  async run(act, input) {
    const { tx, place } = act
    const consent = await findConsentToChange(tx, place.id, input.consentId)
    if (consent.closed_at !== null) throw new Refused({ code: 'consent_closed' })
    if (act.now < consent.closes_at) throw new Refused({ code: 'poll_still_open' })
    const rule = consentRules[consent.rule as keyof typeof Rules]
    const outcome = consentOutcome(rule, await readHolders(tx, place.id, consent.id))
    await tx
      .updateTable('consent')
      .set({ closed_at: act.now, result: json(outcome) })
      .where('place_id', '=', place.id)
      .where('id', '=', consent.id)
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: consent.proposal_id,
      isPublic: true,
      after: { consentId: consent.id, ...outcome },
    })
    return { consentId: consent.id, outcome }
  },
})
