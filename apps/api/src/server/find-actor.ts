import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { type Actor, type ActorRelation, visitor } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import { isHeldRole, isStandingRelation } from './standing.ts'

/** The fields a role was granted for, the main one first. */
export const disciplinesOf = (role: { discipline: string | null; further_disciplines: string[] }) =>
  role.discipline === null ? [] : [role.discipline, ...role.further_disciplines]

interface Presence {
  personId: string
  placeId: string
}

/**
 * What a person is in a place right now: unexpired roles, disciplines and verified relations. The invented people
 * of the demonstration are visitors in every other place, whatever they were given there.
 */
export async function findActor(
  db: Database['kysely'] | Tx,
  personId: string | null,
  placeId: string | null,
): Promise<Actor> {
  if (personId === null) return visitor
  if (placeId === null) {
    return { personId, roles: ['visitor', 'resident'], relations: [], disciplines: [] }
  }
  const [actor = visitor] = await findActors(db, [{ personId, placeId }])
  return actor
}

/** The same of many at once, each in their place; in their order. */
export async function findActors(
  db: Database['kysely'] | Tx,
  presences: readonly Presence[],
): Promise<Actor[]> {
  const personIds = presences.map(({ personId }) => personId)
  const placeIds = presences.map(({ placeId }) => placeId)
  const { rows } = await sql<PresenceRow>`
    select person_id, ${presenceColumns}
    from unnest(${personIds}::uuid[], ${placeIds}::uuid[]) with ordinality as who (person_id, place_id, number)
    order by number`.execute(db)
  return rows.map(actorOf)
}

export interface PresenceRow {
  person_id: string
  is_stranger: boolean
  roles: { role: Role; discipline: string | null; further_disciplines: string[] }[]
  relations: ActorRelation[]
}

/** What makes an actor of each row of `who`, which says a `person_id` and a `place_id`. */
export const presenceColumns = sql`
  exists (
    select from person join place on place.id = who.place_id
    where person.id = who.person_id and person.origin = 'demonstration' and not place.is_demonstration
  ) as is_stranger,
  (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'discipline', discipline,
      'further_disciplines', further_disciplines)), '[]')
    from place_role where place_id = who.place_id and person_id = who.person_id and ${isHeldRole()}) as roles,
  (select coalesce(jsonb_agg(jsonb_build_object('relation', relation, 'areaKind', area_kind, 'areaId', area_id)), '[]')
    from place_relation
    where place_id = who.place_id and person_id = who.person_id and ${isStandingRelation()}) as relations`

export const actorOf = ({
  person_id: personId,
  is_stranger: isStranger,
  roles,
  relations,
}: PresenceRow): Actor =>
  isStranger
    ? visitor
    : {
        personId,
        roles: ['visitor', 'resident', ...roles.map(({ role }) => role)],
        disciplines: roles.flatMap(disciplinesOf),
        relations,
      }
