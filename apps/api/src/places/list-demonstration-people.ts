import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import type { Role } from '@hetu/domain/people/role'
import { z } from 'zod'
import { definePersonRead } from '../server/read.ts'
import { DemonstrationPeople, type DemonstrationPerson } from '@hetu/domain/people/demonstration-person'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** The named people of the demonstration, where this process lends them; the many who only vote are left out. */
export const listDemonstrationPeople = definePersonRead({
  name: 'list-demonstration-people',
  path: '/demonstration-people',
  summary: 'People one may look as',
  readers: ['visitor'],
  query: z.object({}),
  answer: DemonstrationPeople,
  run: async ({ db, services: { config } }) => (config.loadsDemonstration ? namedPeople(db) : []),
})

async function namedPeople(db: Database['kysely']): Promise<DemonstrationPerson[]> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'chosen_name', 'chosen_name_en'])
    .select(
      sql<Role[]>`(select coalesce(jsonb_agg(role), '[]') from place_role where person_id = person.id)`.as(
        'roles',
      ),
    )
    .select(
      sql<LocalText | null>`(select office from place_role where person_id = person.id and office is not null limit 1)`.as(
        'office',
      ),
    )
    .select(
      sql<LocalText | null>`(select label from place_relation where person_id = person.id order by id limit 1)`.as(
        'label',
      ),
    )
    .where('origin', '=', 'demonstration')
    .where('is_named', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    chosenName: chosenNameOf(row),
    roles: row.roles,
    label: row.office ?? row.label,
  }))
}
