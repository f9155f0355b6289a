import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { boxOf, toPlanar } from '@hetu/domain/geometry/planar'
import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Position, Shape } from '@hetu/domain/geometry/shape'
import { askedWithinMetres } from '@hetu/domain/zones/check-work'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { zonesInForce as versionsInForce } from '@hetu/domain/zones/zones-in-force'
import type { PlaceContext } from '../server/place-context.ts'
import { selectZoneVersions, zoneVersionOf } from './zone-version-row.ts'

/** West, south, east, north in degrees. */
type DegreeBox = [number, number, number, number]

/** The box around shapes, widened by how far any rule asks, and a metre for the curve between its corners. */
function boxAround(shapes: readonly Shape[], epsg: number): DegreeBox | undefined {
  const projector = projectorFor(epsg)
  const boxes = shapes.map((shape) => toPlanar(shape, projector).box)
  const corners = boxes.flatMap((box): Position[] => [
    [box.minX, box.minY],
    [box.maxX, box.maxY],
  ])
  if (corners.length === 0) return undefined
  const box = boxOf(corners)
  const reach = askedWithinMetres + 1
  const [west, south, east, north] = [box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach]
  const around = boxOf(
    (
      [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ] as Position[]
    ).map(projector.inverse),
  )
  return [around.minX, around.minY, around.maxX, around.maxY]
}

/** The indexed part: every version of every zone that ever came near; a newer one may have moved away. */
export function selectVersionsNear(
  db: Database['kysely'] | Tx,
  placeId: string,
  onDay: string,
  box: DegreeBox,
) {
  const [west, south, east, north] = box
  return selectZoneVersions(db, placeId)
    .where('valid_from', '<=', onDay)
    .where('zone_id', 'in', (eb) =>
      eb
        .selectFrom('zone_version as near')
        .select('near.zone_id')
        .where('near.place_id', '=', placeId)
        .where(
          sql<boolean>`near.geometry && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`,
        ),
    )
}

/**
 * The zones in force on a day (`YYYY-MM-DD` of the place) that a check of these shapes can need. The answer of the
 * check is the same as with every zone of the place; works that take things down name them and need every zone.
 */
export async function zonesNear(
  db: Database['kysely'] | Tx,
  place: Pick<PlaceContext, 'id' | 'epsg'>,
  shapes: readonly Shape[],
  onDay: string,
): Promise<ZoneVersion[]> {
  const box = boxAround(shapes, place.epsg)
  if (!box) return []
  const rows = await selectVersionsNear(db, place.id, onDay, box).execute()
  return versionsInForce(
    rows.map((row) => zoneVersionOf(row)),
    onDay,
  )
}
