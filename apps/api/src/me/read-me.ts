import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import { Me } from '@hetu/domain/people/me'
import { isStandingRelation } from '../server/standing.ts'
import { z } from 'zod'
import { definePersonRead } from '../server/read.ts'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** Who is signed in, over all places. */
export const readMe = definePersonRead({
  name: 'read-me',
  path: '/me',
  summary: 'Who is signed in',
  readers: ['visitor'],
  query: z.object({}),
  answer: Me,
  run: ({ db, actor }) => meIn(db, actor, null),
})

/** The person behind the request as the web app needs them, in a place or in none: there, in all of them. */
export async function meIn(db: Database['kysely'], actor: Actor, placeId: string | null): Promise<Me> {
  const nobody: Me = { person: null, roles: ['visitor'], disciplines: [], relations: [], unread: 0 }
  if (actor.personId === null) return nobody
  const person = await db
    .selectFrom('person')
    .select(['id', 'chosen_name', 'chosen_name_en', 'locale'])
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  if (!person) return nobody
  const relations = await db
    .selectFrom('place_relation')
    .select(['relation', 'label', 'area_kind', 'area_id'])
    .where('person_id', '=', person.id)
    .where(isStandingRelation())
    .$if(placeId !== null, (query) => query.where('place_id', '=', placeId))
    .execute()
  const unread = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', person.id)
    .where('read_at', 'is', null)
    .$if(placeId !== null, (query) => query.where('place_id', '=', placeId))
    .executeTakeFirst()
  return {
    person: {
      id: person.id,
      chosenName: chosenNameOf(person),
      locale: person.locale,
    },
    roles: [...actor.roles],
    disciplines: [...actor.disciplines],
    relations: relations.map((row) => ({
      relation: row.relation,
      label: row.label,
      areaKind: row.area_kind,
      areaId: row.area_id,
    })),
    unread: Number(unread?.count ?? 0),
  }
}
