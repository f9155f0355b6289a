import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import type { PublicPerson } from '@hetu/domain/people/public-person'
import { isHeldRole, isStandingRelation } from '../server/standing.ts'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/**
 * Chosen name and label of each person: all that the public may know (PIPL Art. 25). The label is the office they
 * hold, or else how they stand to the place, as long as somebody has verified it.
 */
export async function publicPersons(
  db: Database['kysely'] | Tx,
  placeId: string,
  ids: readonly string[],
): Promise<Map<string, PublicPerson>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select([
      'id',
      'chosen_name',
      'chosen_name_en',
      'erased_at',
      sql<LocalText | null>`coalesce(
        (select office from place_role r where r.place_id = ${placeId} and r.person_id = person.id
          and r.office is not null and ${isHeldRole('r')} order by r.role limit 1),
        (select label from place_relation r where r.place_id = ${placeId} and r.person_id = person.id
          and ${isStandingRelation('r')} order by r.id limit 1))`.as('label'),
    ])
    .where(isAmong('id', ids))
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        chosenName: row.erased_at ? { zh: '已注销的街坊', en: 'A neighbour who left' } : chosenNameOf(row),
        label: row.label,
      },
    ]),
  )
}
