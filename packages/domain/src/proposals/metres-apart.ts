import { distanceBetween } from '../geometry/measure.ts'
import { nearestOnOutline } from '../geometry/measure.ts'
import { toPlanar } from '../geometry/planar.ts'
import { positionsIn } from '../geometry/positions-in.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Position, Shape } from '../geometry/shape.ts'

/** UTM zone of a longitude: near enough for telling two drawings of one thing apart anywhere on earth. */
const zoneOf = ([lon, lat]: Position) => (lat < 0 ? 32701 : 32601) + Math.floor((lon + 180) / 6)

/** How far the outlines of two shapes lie apart at the most, in metres; infinite when they are of different kinds. */
export function inMetresApart(a: Shape, b: Shape): number {
  if (a.type !== b.type) return Infinity
  const [first, second] = [[...positionsIn(a.coordinates)], [...positionsIn(b.coordinates)]]
  const start = first[0]
  if (!start || !second[0]) return Infinity
  const projector = projectorFor(Math.min(zoneOf(start), start[1] < 0 ? 32760 : 32660))
  if (a.type === 'Point') return distanceBetween(projector.forward(start), projector.forward(second[0]))
  const [planarA, planarB] = [toPlanar(a, projector), toPlanar(b, projector)]
  const furthest = (from: Position[], to: typeof planarA) =>
    from.reduce((most, at) => Math.max(most, nearestOnOutline(projector.forward(at), to).distance), 0)
  return Math.max(furthest(first, planarB), furthest(second, planarA))
}
