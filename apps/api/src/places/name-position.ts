import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Position } from '@hetu/domain/geometry/position'
import type { LocalText } from '@hetu/domain/language'

/** A door or courtyard this much farther away (metres) still names a position better than a lane. */
const addressLead = 6
/** Nearer than this (metres) a position is at the landmark, not beside it. */
const atLandmark = 3
/** The nearest by degrees among which the nearest by metres is sought. */
const candidates = 16

export interface NamedPosition {
  name: LocalText
  metres: number
}

/**
 * Says in words where each position is, from the nearest landmark: "榕树巷 12 号", "离榕树巷 12 号约 8 米". In the order
 * of the positions; null where the place has no landmark.
 */
export async function namePositions(
  db: Database['kysely'] | Tx,
  placeId: string,
  positions: readonly Position[],
): Promise<(NamedPosition | null)[]> {
  if (positions.length === 0) return []
  const { rows } = await sql<{ name: LocalText | null; metres: number }>`
    select near.name, near.metres
    from (select at, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as point
      from unnest(${positions.map(([lon]) => lon)}::float8[], ${positions.map(([, lat]) => lat)}::float8[])
        with ordinality as given (lon, lat, at)) asked
    left join lateral (
      select name, ST_Distance(geometry::geography, asked.point::geography)::float8 as metres
      from (select name, kind, geometry from landmark where place_id = ${placeId}::uuid and kind <> 'tree'
        order by geometry <-> asked.point limit ${candidates}) nearest
      order by ST_Distance(geometry::geography, asked.point::geography)
        - case when kind in ('door', 'courtyard') then ${addressLead}::float8 else 0 end
      limit 1
    ) near on true
    order by asked.at`.execute(db)
  return rows.map(({ name, metres }) => (name ? wording(name, Math.round(metres)) : null))
}

/** The same for one position. */
export async function namePosition(
  db: Database['kysely'] | Tx,
  placeId: string,
  position: Position,
): Promise<NamedPosition | null> {
  const [named] = await namePositions(db, placeId, [position])
  return named ?? null
}

/** What a position is called where no landmark is near. */
export const unnamedPosition: LocalText = { zh: '地图上的一点', en: 'A point on the map' }

const wording = (name: LocalText, metres: number): NamedPosition => ({
  metres,
  name:
    metres <= atLandmark
      ? name
      : { zh: `离${name.zh}约 ${metres} 米`, en: `about ${metres} m from ${name.en}` },
})
