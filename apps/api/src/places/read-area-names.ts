import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import type { Area } from '@hetu/domain/places/area'
import { areaNameOf } from './area-name-of.ts'

/** What these areas are called, in one question; an area that is no more is called by its id. */
export async function readAreaNames(
  db: Database['kysely'] | Tx,
  placeId: string,
  areas: readonly Area[],
): Promise<(area: Area) => LocalText> {
  const { rows } = await sql<{ area_kind: string; area_id: string | null; name: LocalText | null }>`
    select area_kind, area_id, ${areaNameOf} as name
    from (
      select distinct ${placeId}::uuid as place_id, area_kind, area_id
      from unnest(${areas.map(({ kind }) => kind)}::text[], ${areas.map(({ id }) => id)}::text[])
        as asked (area_kind, area_id)
    ) as place_relation`.execute(db)
  const key = (kind: string, id: string | null) => `${kind}:${id ?? ''}`
  const names = new Map(rows.map((row) => [key(row.area_kind, row.area_id), row.name]))
  return ({ kind, id }) => names.get(key(kind, id)) ?? { zh: id ?? kind, en: id ?? kind }
}
