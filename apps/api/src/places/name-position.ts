import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'

/** Says in words where a position is, from the nearest landmark: "榕树巷 12 号，约 8 米". */
export async function namePosition(
  db: Database['kysely'] | Tx,
  placeId: string,
  [lon, lat]: [number, number],
): Promise<{ name: LocalText; metres: number } | null> {
  const point = sql`ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)`
  const row = await db
    .selectFrom('landmark')
    .select([
      'name',
      'kind',
      sql<number>`ST_Distance(geometry::geography, ${point}::geography)::float8`.as('metres'),
    ])
    .where('place_id', '=', placeId)
    .where('kind', '<>', 'tree')
    .orderBy(
      sql`ST_Distance(geometry::geography, ${point}::geography) - case when kind in ('door', 'courtyard') then 6 else 0 end`,
    )
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const metres = Math.round(row.metres)
  const base = row.name
  return {
    metres,
    name: metres <= 3 ? base : { zh: `离${base.zh}约 ${metres} 米`, en: `about ${metres} m from ${base.en}` },
  }
}
