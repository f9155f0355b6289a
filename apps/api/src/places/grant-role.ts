import { GrantRole } from '@hetu/domain/places/grant'
import { Refused } from '@hetu/domain/refusal'
import { json } from '@hetu/db/sql'
import { defineVerb } from '../server/verb.ts'

/** An administrator gives somebody else a role here; nobody gives one to themselves. */
export const grantRole = defineVerb({
  name: 'grant-role',
  summary: 'Give a person a role in the place.',
  input: GrantRole,
  isCreating: false,
  answer: GrantRole.pick({ personId: true, role: true }),
  async run(act, input) {
    if (input.personId === act.personId) throw new Refused({ code: 'not_for_oneself' })
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'not_found', path: ['personId'] })
    const granted = {
      discipline: input.discipline ?? null,
      further_disciplines: input.discipline ? input.furtherDisciplines : [],
      office: input.office ? json(input.office) : null,
      granted_by: act.personId,
      granted_at: act.now,
      expires_at: input.expiresAt ? new Date(input.expiresAt) : null,
    }
    await act.tx
      .insertInto('place_role')
      .values({ place_id: act.place.id, person_id: input.personId, role: input.role, ...granted })
      .onConflict((conflict) => conflict.columns(['place_id', 'person_id', 'role']).doUpdateSet(granted))
      .execute()
    await act.record({
      subjectKind: 'person',
      subjectId: input.personId,
      isPublic: false,
      after: { role: input.role },
    })
    return { personId: input.personId, role: input.role }
  },
})
