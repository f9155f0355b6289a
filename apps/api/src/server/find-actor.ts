import type { Database } from '@hetu/db/database'
import { type Expression, sql } from '@hetu/db/sql'
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
  const of = (table: 'place_role' | 'place_relation') =>
    db.selectFrom(table).where('place_id', '=', placeId).where('person_id', '=', personId)
  // One statement: this is asked before everything that somebody asks for.
  const { is_stranger, held, standing } = await db
    .selectNoFrom((at) => [
      at
        .exists(
          at
            .selectFrom('person')
            .innerJoin('place', (join) => join.on('place.id', '=', placeId))
            .where('person.id', '=', personId)
            .where('person.origin', '=', 'demonstration')
            .where('place.is_demonstration', '=', false),
        )
        .as('is_stranger'),
      rowsOf<Held>(
        of('place_role').select(['role', 'discipline', 'further_disciplines']).where(isHeldRole()),
      ).as('held'),
      rowsOf<Standing>(
        of('place_relation').select(['relation', 'area_kind', 'area_id']).where(isStandingRelation()),
      ).as('standing'),
    ])
    .executeTakeFirstOrThrow()
  if (is_stranger) return visitor
  return {
    personId,
    roles: ['visitor', 'resident', ...held.map(({ role }) => role)],
    disciplines: held.flatMap(disciplinesOf),
    relations: standing.map((row) => ({
      relation: row.relation,
      areaKind: row.area_kind,
      areaId: row.area_id,
    })),
  }
}

interface Held {
  role: Role
  discipline: string | null
  further_disciplines: string[]
}
interface Standing {
  relation: ActorRelation['relation']
  area_kind: ActorRelation['areaKind']
  area_id: ActorRelation['areaId']
}

/** The rows of a query as one value. */
const rowsOf = <Row>(query: Expression<unknown>) =>
  sql<Row[]>`(select coalesce(jsonb_agg(r), '[]') from ${query} r)`
