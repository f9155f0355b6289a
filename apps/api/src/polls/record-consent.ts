import { json, sql } from '@hetu/db/sql'
import { RecordConsent } from '@hetu/domain/polls/consent'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { statementClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { findConsentToChange } from './find-consent.ts'

/**
 * Staff record what a right holder said in writing; the holder may take it back until the vote is over, which the
 * database's clock decides inside the statement that writes. A statement is kept word for word, also of the minority.
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
    const holder = await tx
      .selectFrom('consent_holder')
      .select(['id', 'stance', 'statement', 'recorded_by'])
      .where('place_id', '=', place.id)
      .where('consent_id', '=', consent.id)
      .where('id', '=', input.holderId)
      .executeTakeFirst()
    if (!holder) throw new Refused({ code: 'not_found', path: ['holderId'] })
    const statement = input.statement === null ? sql`null` : json(input.statement)
    const { rows } = await sql`
      update consent_holder set stance = ${input.stance}::text, statement = ${statement},
        recorded_by = ${act.personId}::uuid, recorded_at = moment.at
      from consent, (select ${statementClock(act)} as at) as moment
      where consent_holder.place_id = ${place.id}::uuid and consent_holder.consent_id = ${consent.id}::uuid
        and consent_holder.id = ${holder.id}::text
        and consent.place_id = consent_holder.place_id and consent.id = consent_holder.consent_id
        and consent.closed_at is null and moment.at < consent.closes_at
      returning consent_holder.id`.execute(tx)
    if (rows.length === 0) throw new Refused({ code: 'consent_closed' })
    await act.record({
      subjectKind: 'proposal',
      subjectId: consent.proposal_id,
      isPublic: false,
      // What somebody else recorded before is not lost when it is changed.
      before: {
        holderId: holder.id,
        stance: holder.stance,
        statement: holder.statement,
        recordedBy: holder.recorded_by,
      },
      after: { holderId: holder.id, stance: input.stance, statement: input.statement },
    })
    return { consentId: consent.id, holderId: holder.id }
  },
})
