import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Position } from '@hetu/domain/geometry/position'
import type { LocalText } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { Point } from 'geojson'
import { namePosition, unnamedPosition } from '../places/name-position.ts'

/** Farther from the quarter than this, a position is a slip of the finger, not a place next door. */
const farMetres = 2000

export interface IdeaLocation {
  shownPosition: Position
  placeName: LocalText
  gridCellId: string | null
  isOutside: boolean
}

/** Says where a position is: its grid cell, a name for it, and what of it the public may see. */
export async function locateIdea(
  tx: Tx,
  placeId: string,
  wish: { position: Position; placeName?: string | undefined; isHome: boolean },
): Promise<IdeaLocation> {
  const [lon, lat] = wish.position
  if (lon === 0 && lat === 0) throw new Refused({ code: 'shape_at_zero', path: ['position'] })
  const point = sql`ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)`
  const { rows } = await sql<{ metres: number; grid_cell_id: string | null }>`
    select
      case when ST_Covers(site, ${point}) then 0
        else greatest(ST_Distance(site::geography, ${point}::geography)::float8, 0.001) end as metres,
      (select id from grid_cell where place_id = ${placeId} and ST_Covers(geometry, ${point}) order by id limit 1) as grid_cell_id
    from place where id = ${placeId}
  `.execute(tx)
  const found = rows[0]
  if (!found || found.metres > farMetres)
    throw new Refused({ code: 'shape_outside_place', path: ['position'] })
  const isOutside = found.metres > 0
  const near = { gridCellId: found.grid_cell_id, isOutside }
  if (wish.isHome) return { ...near, ...(await coarsePlace(tx, placeId, point)) }
  const own = wish.placeName ? { zh: wish.placeName, en: wish.placeName } : null
  const named = own ?? (await namePosition(tx, placeId, wish.position))?.name ?? unnamedPosition
  return { ...near, shownPosition: wish.position, placeName: named }
}

/**
 * A home is shown as the courtyard around it, else as the middle of the nearest lane, else as the middle of
 * the quarter; several households share each (PIPL Art. 28). The writer's own words for it are not used.
 */
async function coarsePlace(
  tx: Tx,
  placeId: string,
  point: ReturnType<typeof sql>,
): Promise<Pick<IdeaLocation, 'shownPosition' | 'placeName'>> {
  const courtyard = await tx
    .selectFrom('courtyard')
    .select(['name', sql<Point>`ST_AsGeoJSON(ST_PointOnSurface(geometry), 7)::jsonb`.as('point')])
    .where('place_id', '=', placeId)
    .where(sql<boolean>`ST_Covers(geometry, ${point})`)
    .orderBy('id')
    .executeTakeFirst()
  const lane =
    courtyard ??
    (await tx
      .selectFrom('landmark')
      .select([
        'name',
        sql<Point>`ST_AsGeoJSON(ST_ClosestPoint(geometry, ST_Centroid(geometry)), 7)::jsonb`.as('point'),
      ])
      .where('place_id', '=', placeId)
      .where('kind', '=', 'lane')
      .orderBy(sql`ST_Distance(geometry, ${point})`)
      .orderBy('id')
      .executeTakeFirst())
  const whole =
    lane ??
    (await tx
      .selectFrom('place')
      .select(['name', sql<Point>`ST_AsGeoJSON(ST_PointOnSurface(site), 7)::jsonb`.as('point')])
      .where('id', '=', placeId)
      .executeTakeFirstOrThrow())
  const [lon = 0, lat = 0] = whole.point.coordinates
  return { shownPosition: [lon, lat], placeName: whole.name }
}
