import type { Projector } from './projection.ts'
import type { Position, Shape } from './shape.ts'

export type Ring = Position[]
export type PlanarPolygon = Ring[]
export interface Box {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

/** A shape in metres on the plane: exactly one of the three lists is filled. */
export interface Planar {
  points: Position[]
  lines: Position[][]
  polygons: PlanarPolygon[]
  box: Box
}

/** The box around positions; empty input gives an inverted box that meets nothing. */
export function boxOf(positions: Iterable<Position>): Box {
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const [x, y] of positions) {
    box.minX = Math.min(box.minX, x)
    box.minY = Math.min(box.minY, y)
    box.maxX = Math.max(box.maxX, x)
    box.maxY = Math.max(box.maxY, y)
  }
  return box
}

/** Metres between two boxes, 0 when they meet. */
export function boxDistance(a: Box, b: Box): number {
  const dx = Math.max(0, a.minX - b.maxX, b.minX - a.maxX)
  const dy = Math.max(0, a.minY - b.maxY, b.minY - a.maxY)
  return Math.hypot(dx, dy)
}

export function planarOf(points: Position[], lines: Position[][], polygons: PlanarPolygon[]): Planar {
  return { points, lines, polygons, box: boxOf([...points, ...lines.flat(), ...polygons.flat(2)]) }
}

/** The shape in metres, in the place's projected system. */
export function toPlanar(shape: Shape, projector: Projector): Planar {
  const forward = projector.forward
  switch (shape.type) {
    case 'Point':
      return planarOf([forward(shape.coordinates)], [], [])
    case 'LineString':
      return planarOf([], [shape.coordinates.map(forward)], [])
    case 'Polygon':
      return planarOf([], [], [shape.coordinates.map((ring) => ring.map(forward))])
    default:
      return planarOf(
        [],
        [],
        shape.coordinates.map((part) => part.map((ring) => ring.map(forward))),
      )
  }
}

/** Lines and the rings of areas, one after the other. */
export const chainsOf = ({ lines, polygons }: Planar): Position[][] =>
  polygons.length === 0 ? lines : polygons.length === 1 ? polygons[0]! : polygons.flat()

const piecesOf = new WeakMap<Planar, [Position, Position][]>()

/** All straight pieces of lines and outlines; worked out once, since a zone is asked about at every stroke. */
export function segmentsOf(planar: Planar): readonly [Position, Position][] {
  const known = piecesOf.get(planar)
  if (known) return known
  const segments: [Position, Position][] = []
  for (const chain of chainsOf(planar)) {
    for (let i = 1; i < chain.length; i++) segments.push([chain[i - 1]!, chain[i]!])
  }
  piecesOf.set(planar, segments)
  return segments
}
