import { CheckRelation } from '@hetu/domain/places/grant'
import { mayCheckRelation } from '@hetu/domain/places/may-check-relation'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { statementClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'

/**
 * A second person looks at the evidence of a relation: from then on ballots count by it, or it stands no longer.
 * Refused to whoever confirmed it and to whom it is about; done once.
 */
export const checkRelation = defineVerb({
  name: 'check-relation',
  summary: 'Confirm a relation as the second person, or refuse it with a reason.',
  input: CheckRelation,
  isCreating: false,
  answer: z.object({ relationId: z.uuid(), isConfirmed: z.boolean() }),
  async run(act, { relationId, isConfirmed, reason }) {
    if (!isConfirmed && reason === undefined) {
      const why = { zh: '不认可要写理由。', en: 'Not confirming it takes a reason.' }
      throw new Refused({ code: 'bad_input', params: { field: 'reason', reason: why }, path: ['reason'] })
    }
    const row = await act.tx
      .selectFrom('place_relation')
      .select(['person_id', 'verified_by', 'verified_at', 'checked_at'])
      .where('place_id', '=', act.place.id)
      .where('id', '=', relationId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refused({ code: 'not_found' })
    const isWaiting = row.checked_at === null && row.verified_at !== null
    const { person_id: personId, verified_by: verifiedBy } = row
    refuseIf(mayCheckRelation({ personId, verifiedBy, isWaiting }, act.actor))
    // By the clock inside the statement: what was looked at after a poll closed counts in it no more.
    await act.tx
      .updateTable('place_relation')
      .set({
        checked_by: act.personId,
        checked_at: statementClock(act),
        ...(isConfirmed || reason === undefined ? {} : { verified_at: null, refused_reason: reason }),
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', relationId)
      .execute()
    await act.record({
      subjectKind: 'relation',
      subjectId: relationId,
      isPublic: false,
      before: { verifiedAt: row.verified_at?.toISOString() ?? null, verifiedBy: row.verified_by },
      after: { personId: row.person_id, isConfirmed, ...(reason === undefined ? {} : { reason }) },
    })
    return { relationId, isConfirmed }
  },
})
