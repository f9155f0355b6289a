import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import type { PublicPerson } from '@hetu/domain/threads/comment'

/** Chosen name and relation label of each person: all that the public may know (PIPL Art. 25). */
export async function publicPersons(
  db: Database['kysely'] | Tx,
  placeId: string,
  ids: readonly string[],
): Promise<Map<string, PublicPerson>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .leftJoin('place_relation', (join) =>
      join.onRef('place_relation.person_id', '=', 'person.id').on('place_relation.place_id', '=', placeId),
    )
    .leftJoin('place_role', (join) =>
      join
        .onRef('place_role.person_id', '=', 'person.id')
        .on('place_role.place_id', '=', placeId)
        .on('place_role.office', 'is not', null),
    )
    .select([
      'person.id',
      'person.chosen_name',
      'person.chosen_name_en',
      'person.erased_at',
      'place_relation.label',
      'place_role.office',
    ])
    .where('person.id', 'in', wanted)
    .orderBy('place_relation.id')
    .execute()
  const people = new Map<string, PublicPerson>()
  for (const row of rows) {
    if (people.has(row.id)) continue
    people.set(row.id, {
      id: row.id,
      chosenName: row.erased_at
        ? { zh: '已注销的街坊', en: 'A neighbour who left' }
        : { zh: row.chosen_name, en: row.chosen_name_en ?? row.chosen_name },
      label: ((row.office ?? row.label) as LocalText | null) ?? null,
    })
  }
  return people
}
