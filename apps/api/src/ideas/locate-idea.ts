import { geometry, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Position } from '@hetu/domain/geometry/position'
import type { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import type { LocalText } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { Point } from 'geojson'
import { namePosition, unnamedPosition } from '../places/name-position.ts'

/** Farther from the quarter than this, a position is a slip of the finger, not a place next door. */
const farMetres = 2000

export interface IdeaLocation {
  position: Position
  /** What it is about where that is more than a spot. */
  shape: IdeaShape | null
  shownPosition: Position
  placeName: LocalText
  gridCellId: string | null
  isOutside: boolean
}

/** Says where a position is: its grid cell, a name for it, and what of it the public may see. */
export async function locateIdea(
  tx: Tx,
  placeId: string,
  wish: {
    position: Position
    shape: IdeaShape | null
    placeName?: string | undefined
    isHome: boolean
  },
): Promise<IdeaLocation> {
  if (wish.position.every((degrees) => degrees === 0))
    throw new Refused({ code: 'shape_at_zero', path: ['position'] })
  // Where people live is told as their courtyard or lane, so an outline of it is not kept.
  const shape = wish.isHome ? null : wish.shape
  const position = shape ? await nearestOn(tx, placeId, shape, wish.position) : wish.position
  const [lon, lat] = position
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
  const near = { position, shape, gridCellId: found.grid_cell_id, isOutside }
  if (wish.isHome) return { ...near, ...(await coarsePlace(tx, placeId, point)) }
  const own = wish.placeName ? { zh: wish.placeName, en: wish.placeName } : null
  const named = own ?? (await namePosition(tx, placeId, position))?.name ?? unnamedPosition
  return { ...near, shownPosition: position, placeName: named }
}

/** The point of a line or area that is nearest to a position; refused where any of it lies far from the quarter. */
async function nearestOn(tx: Tx, placeId: string, shape: IdeaShape, [lon, lat]: Position): Promise<Position> {
  const { rows } = await sql<{ is_near: boolean; point: Point }>`
    select ST_CoveredBy(given.shape, ST_Buffer(site::geography, ${farMetres})::geometry) as is_near,
      ST_AsGeoJSON(ST_ClosestPoint(given.shape,
        ST_SetSRID(ST_MakePoint(${lon}::float8, ${lat}::float8), 4326)), 9)::jsonb as point
    from place, (select ${geometry(shape)} as shape) given where id = ${placeId}`.execute(tx)
  const found = rows[0]
  if (!found?.is_near) throw new Refused({ code: 'shape_outside_place', path: ['shape'] })
  const [east = 0, north = 0] = found.point.coordinates
  return [east, north]
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
