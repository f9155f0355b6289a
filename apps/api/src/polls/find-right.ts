import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { ActorRelation } from '@hetu/domain/people/actor'
import { heldInElectorate } from '@hetu/domain/polls/may-cast-ballot'
import type { Electorate } from '@hetu/domain/polls/poll'
import { isStandingRelation } from '../server/standing.ts'

/** The relation by which somebody votes. */
export interface RightToVote extends ActorRelation {
  relationId: string
  /** Whether a second person has looked at it; until then a ballot waits. */
  isChecked: boolean
}

/** By which of their relations somebody belongs to an electorate, one that counts at once before others; null if none. */
export async function findRight(
  db: Database['kysely'] | Tx,
  placeId: string,
  personId: string,
  electorate: Pick<Electorate, 'relations' | 'areas'>,
): Promise<RightToVote | null> {
  const rows = await db
    .selectFrom('place_relation')
    .select(['id', 'relation', 'area_kind', 'area_id', 'checked_at'])
    .where('place_id', '=', placeId)
    .where('person_id', '=', personId)
    .where(isStandingRelation())
    .orderBy('id')
    .execute()
  return bestRight(
    electorate,
    rows.map((row) => ({
      relationId: row.id,
      relation: row.relation as ActorRelation['relation'],
      areaKind: row.area_kind as ActorRelation['areaKind'],
      areaId: row.area_id,
      isChecked: row.checked_at !== null,
    })),
  )
}

/** The same among relations that are known already. */
export function bestRight<Held extends ActorRelation & { isChecked: boolean }>(
  electorate: Pick<Electorate, 'relations' | 'areas'>,
  relations: readonly Held[],
): Held | null {
  return (
    heldInElectorate(
      electorate,
      relations.filter(({ isChecked }) => isChecked),
    ) ?? heldInElectorate(electorate, relations)
  )
}
