import type { Position } from './position.ts'

/** GeoJSON nests its positions four deep at most (RFC 7946, 3.1); what lies deeper is none. */
const deepest = 6

/** Every position in the coordinates of a geometry, of whatever kind and from whatever file. */
export function* positionsIn(coordinates: unknown, depth = 0): Generator<Position> {
  if (!Array.isArray(coordinates) || depth > deepest) return
  const [x, y]: unknown[] = coordinates
  if (typeof x === 'number' && typeof y === 'number') yield [x, y]
  else for (const part of coordinates) yield* positionsIn(part, depth + 1)
}
