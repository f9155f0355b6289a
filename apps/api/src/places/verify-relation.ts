import { VerifyRelation } from '@hetu/domain/places/grant'
import { Refused } from '@hetu/domain/refusal'
import { json } from '@hetu/db/sql'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'

/**
 * A grid worker or administrator confirms how somebody stands to an area, until a date. Several relations may
 * stand side by side. Refused for oneself.
 */
export const verifyRelation = defineVerb({
  name: 'verify-relation',
  summary: 'Confirm how a person stands to an area of the place.',
  input: VerifyRelation,
  isCreating: false,
  answer: VerifyRelation.pick({ personId: true, relation: true }),
  async run(act, input) {
    if (input.personId === act.personId) throw new Refused({ code: 'not_for_oneself' })
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'not_found', path: ['personId'] })
    const confirmed = {
      label: json(input.label),
      verified_by: act.personId,
      verified_at: act.now,
      expires_at: new Date(input.expiresAt),
    }
    await act.tx
      .insertInto('place_relation')
      .values({
        place_id: act.place.id,
        id: newId(),
        person_id: input.personId,
        relation: input.relation,
        area_kind: input.areaKind,
        area_id: input.areaId,
        ...confirmed,
      })
      .onConflict((conflict) => conflict.constraint('place_relation_once').doUpdateSet(confirmed))
      .execute()
    await act.record({ subjectKind: 'person', subjectId: input.personId, isPublic: false })
    return { personId: input.personId, relation: input.relation }
  },
})
