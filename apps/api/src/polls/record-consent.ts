import { json } from '@hetu/db/sql'
import { RecordConsent } from '@hetu/domain/polls/consent'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findConsentToChange } from './find-consent.ts'

/**
 * Staff record what a right holder said in writing; the holder may take it back until the vote is closed. A
 * statement is kept word for word, also of the minority.
 */
export const recordConsent = defineVerb({
  name: 'record-consent',
  summary: 'Record the written stance of a right holder.',
  input: RecordConsent,
  isCreating: false,
  answer: z.object({ consentId: z.uuid(), holderId: z.string() }),
  async run(act, input) {
    const { tx, place } = act
    const consent = await findConsentToChange(tx, place.id, input.consentId)
    if (consent.closed_at !== null) throw new Refused({ code: 'consent_closed' })
    const holder = await tx
      .selectFrom('consent_holder')
      .select(['id', 'stance'])
      .where('place_id', '=', place.id)
      .where('consent_id', '=', consent.id)
      .where('id', '=', input.holderId)
      .executeTakeFirst()
    if (!holder) throw new Refused({ code: 'not_found', path: ['holderId'] })
    await tx
      .updateTable('consent_holder')
      .set({
        stance: input.stance,
        statement: input.statement === null ? null : json(input.statement),
        recorded_by: act.personId,
        recorded_at: act.now,
      })
      .where('place_id', '=', place.id)
      .where('consent_id', '=', consent.id)
      .where('id', '=', holder.id)
      .execute()
    await act.record({
      subjectKind: 'proposal',
      subjectId: consent.proposal_id,
      isPublic: false,
      before: { holderId: holder.id, stance: holder.stance },
      after: { holderId: holder.id, stance: input.stance },
    })
    return { consentId: consent.id, holderId: holder.id }
  },
})
