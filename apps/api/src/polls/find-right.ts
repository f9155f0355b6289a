import type { Database } from '@hetu/db/database'
import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { ActorRelation } from '@hetu/domain/people/actor'
import { heldInElectorate } from '@hetu/domain/polls/may-cast-ballot'
import { notInElectorate } from '@hetu/domain/polls/not-in-electorate'
import type { Electorate } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { readAreaNames } from '../places/read-area-names.ts'
import { isStandingRelation } from '../server/standing.ts'

/** The relation by which somebody votes. */
export interface RightToVote extends ActorRelation {
  relationId: string
  /** Whether a second person has looked at it; until then a ballot waits. */
  isChecked: boolean
}

/** By which of their relations a person votes, or why they do not, said to themselves or to who speaks for them. */
export async function findRight(
  db: Database['kysely'] | Tx,
  placeId: string,
  personId: string,
  electorate: Pick<Electorate, 'relations' | 'areas'>,
  isSpokenFor: boolean,
): Promise<RightToVote | Refused> {
  const held = (await findStandingRelations(db, placeId, [personId])).get(personId) ?? []
  const [right] = await rightsOf(db, placeId, electorate, [held], isSpokenFor)
  return right!
}

/** The same for several persons by what each of them holds, in their order; names are read once for all outsiders. */
export async function rightsOf<Held extends ActorRelation & { isChecked: boolean }>(
  db: Database['kysely'] | Tx,
  placeId: string,
  electorate: Pick<Electorate, 'relations' | 'areas'>,
  heldByEach: readonly (readonly Held[])[],
  isSpokenFor: boolean,
): Promise<(Held | Refused)[]> {
  const best = heldByEach.map((held) => bestRight(electorate, held))
  const outsiders = heldByEach.filter((_, index) => best[index] === null)
  if (outsiders.length === 0) return best as Held[]
  const areas = outsiders.flat().map(({ areaKind, areaId }) => ({ kind: areaKind, id: areaId }))
  const nameOf = await readAreaNames(db, placeId, [...electorate.areas, ...areas])
  return heldByEach.map(
    (relations, index) =>
      best[index] ?? new Refused(notInElectorate({ electorate, nameOf }, { relations, isSpokenFor })),
  )
}

/** The relations of these persons that stand, by person; `bestRight` says by which of them somebody votes. */
export async function findStandingRelations(
  db: Database['kysely'] | Tx,
  placeId: string,
  personIds: readonly string[],
): Promise<Map<string, RightToVote[]>> {
  const rows = await db
    .selectFrom('place_relation')
    .select(['id', 'person_id', 'relation', 'area_kind', 'area_id', 'checked_at'])
    .where('place_id', '=', placeId)
    .where(isAmong('person_id', personIds))
    .where(isStandingRelation())
    .orderBy('id')
    .execute()
  const relations = new Map<string, RightToVote[]>()
  for (const row of rows) {
    const held = relations.get(row.person_id) ?? []
    relations.set(row.person_id, held)
    held.push({
      relationId: row.id,
      relation: row.relation,
      areaKind: row.area_kind,
      areaId: row.area_id,
      isChecked: row.checked_at !== null,
    })
  }
  return relations
}

/** By which of these relations somebody belongs to an electorate, one that counts at once before others; null if none. */
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
