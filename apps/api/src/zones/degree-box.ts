import { boxOf, toPlanar } from '@hetu/domain/geometry/planar'
import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Position, Shape } from '@hetu/domain/geometry/shape'

/** West, south, east, north in degrees. */
export type DegreeBox = [west: number, south: number, east: number, north: number]

/** The box in degrees around a shape and so many metres, and one more for the curve between its corners. */
export function boxAround(shape: Shape, metres: number, epsg: number): DegreeBox {
  const projector = projectorFor(epsg)
  const { box } = toPlanar(shape, projector)
  const reach = metres + 1
  const [west, south, east, north] = [box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach]
  const corners: Position[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ]
  const around = boxOf(corners.map(projector.inverse))
  return [around.minX, around.minY, around.maxX, around.maxY]
}
