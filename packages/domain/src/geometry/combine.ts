import { difference, featureCollection, intersect, multiPolygon } from '@turf/turf'
import { areaOf, lengthOf } from './measure.ts'
import { boxDistance, boxOf, planarOf } from './planar.ts'
import type { PlanarPolygon } from './planar.ts'
import type { Position } from './shape.ts'

/** Strips narrower than this, in metres, come from rounding and are left out. */
const sliverMetres = 0.01

type Answer = { geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown } } | null

/** Worked out near the origin on a grid of 0.1 mm, where numbers are exact enough. */
function combined(
  operate: typeof intersect | typeof difference,
  groups: PlanarPolygon[][],
  origin: Position,
): PlanarPolygon[] {
  const toGrid = (value: number, axis: 0 | 1) => Math.round((value - origin[axis]) * 1e4) / 1e4
  const local = groups.map((polygons) =>
    multiPolygon(
      polygons.map((rings) => rings.map((ring) => ring.map(([x, y]) => [toGrid(x, 0), toGrid(y, 1)]))),
    ),
  )
  const answer: Answer = operate(featureCollection(local))
  if (!answer) return []
  const { type, coordinates } = answer.geometry
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as PlanarPolygon[]
  return parts
    .map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x + origin[0], y + origin[1]])))
    .filter((rings) => {
      const piece = planarOf([], [], [rings])
      return areaOf(piece) / (lengthOf(piece) / 2) > sliverMetres
    })
}

const originOf = (polygons: PlanarPolygon[]): Position => {
  const box = boxOf(polygons.flat(2))
  return [box.minX, box.minY]
}

/** The area two sets of polygons share; all in metres. */
export function commonPart(a: PlanarPolygon[], b: PlanarPolygon[]): PlanarPolygon[] {
  if (a.length === 0 || b.length === 0) return []
  if (boxDistance(boxOf(a.flat(2)), boxOf(b.flat(2))) > 0) return []
  return combined(intersect, [a, b], originOf(a))
}

/** What is left of polygons when others are taken away; all in metres. */
export function without(a: PlanarPolygon[], taken: PlanarPolygon[][]): PlanarPolygon[] {
  if (a.length === 0) return []
  const box = boxOf(a.flat(2))
  const near = taken.filter((each) => each.length > 0 && boxDistance(box, boxOf(each.flat(2))) === 0)
  return near.length === 0 ? a : combined(difference, [a, ...near], originOf(a))
}
