import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { type Actor, type ActorRelation, visitor } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import { isHeldRole, isStandingRelation } from './standing.ts'

/** The fields a role was granted for, the main one first. */
export const disciplinesOf = (role: { discipline: string | null; further_disciplines: string[] }) =>
  role.discipline === null ? [] : [role.discipline, ...role.further_disciplines]

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
  const [stranger, roleRows, relationRows] = await Promise.all([
    db
      .selectFrom('person')
      .innerJoin('place', (join) => join.on('place.id', '=', placeId))
      .select('person.id')
      .where('person.id', '=', personId)
      .where('person.origin', '=', 'demonstration')
      .where('place.is_demonstration', '=', false)
      .executeTakeFirst(),
    db
      .selectFrom('place_role')
      .select(['role', 'discipline', 'further_disciplines'])
      .where('place_id', '=', placeId)
      .where('person_id', '=', personId)
      .where(isHeldRole())
      .execute(),
    db
      .selectFrom('place_relation')
      .select(['relation', 'area_kind', 'area_id'])
      .where('place_id', '=', placeId)
      .where('person_id', '=', personId)
      .where(isStandingRelation())
      .execute(),
  ])
  if (stranger) return visitor
  return {
    personId,
    roles: ['visitor', 'resident', ...roleRows.map((row) => row.role as Role)],
    disciplines: roleRows.flatMap(disciplinesOf),
    relations: relationRows.map((row) => ({
      relation: row.relation as ActorRelation['relation'],
      areaKind: row.area_kind as ActorRelation['areaKind'],
      areaId: row.area_id,
    })),
  }
}
