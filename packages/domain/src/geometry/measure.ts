import { runsOf } from './edge-runs.ts'
import { boxDistance, boxOf, segmentsOf } from './planar.ts'
import type { Box, Planar, PlanarPolygon, Ring } from './planar.ts'
import type { Position } from './shape.ts'
import { type Stretch, stretchesOf, stretchesWithin } from './stretches.ts'

export const distanceBetween = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** The point of a straight piece that is nearest to a position. */
export function nearestOnSegment(at: Position, from: Position, to: Position): Position {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const squared = dx * dx + dy * dy
  if (squared === 0) return from
  const share = Math.min(1, Math.max(0, ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / squared))
  return [from[0] + share * dx, from[1] + share * dy]
}

/** A ring is closed: its last corner is its first. */
function isInRing(at: Position, ring: Ring): boolean {
  let isIn = false
  for (const { from, to, box } of runsOf(ring)) {
    // No edge of the run crosses the line that goes east from here.
    if (box.maxY <= at[1] || box.minY > at[1] || box.maxX < at[0] - roundingMetres) continue
    for (let i = from + 1; i <= to; i++) {
      const a = ring[i]!
      const b = ring[i - 1]!
      if (a[1] > at[1] !== b[1] > at[1] && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0])
        isIn = !isIn
    }
  }
  return isIn
}

/** Whether a position lies in a polygon and not in one of its holes; the edge itself is left to `depthInside`. */
export function isInPolygon(at: Position, polygon: PlanarPolygon): boolean {
  const [shell, ...holes] = polygon
  return shell !== undefined && isInRing(at, shell) && !holes.some((hole) => isInRing(at, hole))
}

export const isInAny = (at: Position, polygons: PlanarPolygon[]): boolean =>
  polygons.some((polygon) => isInPolygon(at, polygon))

/** More than arithmetic in metres is ever off. */
const roundingMetres = 1e-6

const squaredToBox = ([x, y]: Position, { minX, minY, maxX, maxY }: Box): number => {
  const dx = Math.max(0, minX - x, x - maxX)
  const dy = Math.max(0, minY - y, y - maxY)
  return dx * dx + dy * dy
}

/** Squared metres to the nearest first corner of a stretch, or one near enough: the outline is no farther away. */
function squaredToSomeCorner(at: Position, stretches: readonly Stretch[], enough: number): number {
  let squared = Infinity
  for (const { chain, from } of stretches) {
    const [x, y] = chain[from]!
    squared = Math.min(squared, (x - at[0]) * (x - at[0]) + (y - at[1]) * (y - at[1]))
    if (squared <= enough) return squared
  }
  return squared
}

/**
 * The nearest place on the outline or line, and how many metres away it is; the first one found that is no farther
 * than `enoughMetres` will do. Looked for on all of it, or on these stretches.
 */
export function nearestOnOutline(
  at: Position,
  planar: Planar,
  enoughMetres = 0,
  stretches = stretchesOf(planar),
): { distance: number; at: Position } {
  let nearest = at
  let squared = Infinity
  const consider = (x: number, y: number) => {
    const apart = (x - at[0]) * (x - at[0]) + (y - at[1]) * (y - at[1])
    if (apart >= squared) return
    squared = apart
    nearest = [x, y]
  }
  for (const [x, y] of planar.points) consider(x, y)
  const enough = enoughMetres > 0 ? enoughMetres * enoughMetres : -1
  const within = squaredToSomeCorner(at, stretches, enough)
  for (const stretch of stretches) {
    // A stretch that lies farther than something found already is not looked into.
    if (squaredToBox(at, stretch.box) > Math.min(within, squared) * (1 + 1e-9) + roundingMetres) continue
    for (let i = stretch.from + 1; i <= stretch.to; i++) {
      const from = stretch.chain[i - 1]!
      const to = stretch.chain[i]!
      const dx = to[0] - from[0]
      const dy = to[1] - from[1]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : ((at[0] - from[0]) * dx + (at[1] - from[1]) * dy) / length
      const share = along < 0 ? 0 : along > 1 ? 1 : along
      consider(from[0] + share * dx, from[1] + share * dy)
    }
    if (squared <= enough) return { distance: distanceBetween(at, nearest), at: nearest }
  }
  return { distance: squared === Infinity ? Infinity : distanceBetween(at, nearest), at: nearest }
}

/** The stretches of which one is nearest to any place in a box, and maybe more. */
export function stretchesNearest(planar: Planar, { minX, minY, maxX, maxY }: Box): Stretch[] {
  const middle: Position = [(minX + maxX) / 2, (minY + maxY) / 2]
  const toCorner = Math.hypot(maxX - minX, maxY - minY) / 2
  // No place in the box is farther from the nearest edge than its middle is by more than the way between the two.
  const most = nearestOnOutline(middle, planar).distance + toCorner + roundingMetres
  return stretchesWithin(planar, { minX, minY, maxX, maxY }, most)
}

/**
 * Metres a position lies inside an area: positive inside, negative outside, 0 on the edge. Where it is not deeper
 * than `deeperThan`, anything up to that is answered. `stretches` are those of which one is nearest.
 */
export function depthInside(
  at: Position,
  area: Planar,
  deeperThan = 0,
  stretches = stretchesOf(area),
): number {
  const { distance } = nearestOnOutline(at, area, deeperThan, stretches)
  if (distance <= deeperThan) return distance
  return isInAny(at, area.polygons) ? distance : -distance
}

const turn = (a: Position, b: Position, c: Position) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

const lies = (t: number, p: Position, q: Position, r: Position) =>
  t === 0 &&
  r[0] >= Math.min(p[0], q[0]) &&
  r[0] <= Math.max(p[0], q[0]) &&
  r[1] >= Math.min(p[1], q[1]) &&
  r[1] <= Math.max(p[1], q[1])

/** Whether two straight pieces cross or touch. */
export function segmentsMeet(a: Position, b: Position, c: Position, d: Position): boolean {
  const t1 = turn(a, b, c)
  const t2 = turn(a, b, d)
  const t3 = turn(c, d, a)
  const t4 = turn(c, d, b)
  if (t1 > 0 !== t2 > 0 && t3 > 0 !== t4 > 0 && t1 !== 0 && t2 !== 0 && t3 !== 0 && t4 !== 0) return true
  return lies(t1, a, b, c) || lies(t2, a, b, d) || lies(t3, c, d, a) || lies(t4, c, d, b)
}

const verticesOf = (planar: Planar): Position[] => [
  ...planar.points,
  ...planar.lines.flat(),
  ...planar.polygons.flat(2),
]

/** Shortest way in metres between two shapes, and where on the first it starts; 0 when they meet. */
export function shortestWay(a: Planar, b: Planar): { metres: number; at: Position } {
  const first = verticesOf(a)
  const inB = first.find((at) => isInAny(at, b.polygons))
  if (inB) return { metres: 0, at: inB }
  const segmentsA = segmentsOf(a)
  // Points have no pieces that a corner of the other could be nearer to, or lie within.
  if (segmentsA.length === 0) return nearestFrom(first, b)
  const second = verticesOf(b)
  const inA = second.find((at) => isInAny(at, a.polygons))
  if (inA) return { metres: 0, at: inA }
  if (boxDistance(a.box, b.box) === 0) {
    const near = segmentsOf(b).filter((piece) => boxDistance(boxOf(piece), a.box) < roundingMetres)
    for (const [p, q] of segmentsA) {
      const met = near.find(([r, s]) => segmentsMeet(p, q, r, s))
      if (met) return { metres: 0, at: nearestOnSegment(met[0], p, q) }
    }
  }
  let nearest = nearestFrom(first, b)
  for (const at of second) {
    if (squaredToBox(at, a.box) > nearest.metres * nearest.metres + roundingMetres) continue
    const found = nearestOnOutline(at, a)
    if (found.distance < nearest.metres) nearest = { metres: found.distance, at: found.at }
  }
  return nearest
}

function nearestFrom(corners: readonly Position[], other: Planar): { metres: number; at: Position } {
  let nearest = { metres: Infinity, at: corners[0]! }
  for (const at of corners) {
    const { distance } = nearestOnOutline(at, other)
    if (distance < nearest.metres) nearest = { metres: distance, at }
  }
  return nearest
}

/** Signed area of a ring in square metres, positive anticlockwise; counted from its first corner for exactness. */
export function ringArea(ring: Ring): number {
  const origin = ring[0] ?? [0, 0]
  let doubled = 0
  for (let i = 1; i < ring.length; i++) doubled += turn(origin, ring[i - 1]!, ring[i]!)
  return doubled / 2
}

export function polygonArea(polygon: PlanarPolygon): number {
  const [shell, ...holes] = polygon
  return Math.abs(ringArea(shell ?? [])) - holes.reduce((sum, hole) => sum + Math.abs(ringArea(hole)), 0)
}

/** Square metres covered. */
export const areaOf = (planar: Planar): number =>
  planar.polygons.reduce((sum, part) => sum + polygonArea(part), 0)

export const chainLength = (chain: Position[]): number =>
  chain.reduce((sum, at, i) => (i === 0 ? 0 : sum + distanceBetween(chain[i - 1]!, at)), 0)

/** Metres of line; for areas the length of the outline. */
export const lengthOf = (planar: Planar): number =>
  [...planar.lines, ...planar.polygons.flat()].reduce((sum, chain) => sum + chainLength(chain), 0)
