import type { ShapeProblem } from './shape-problem.ts'
import type { Position } from './shape.ts'

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]

/** Narrower than a tenth of a millimetre, in degrees, is no area. */
const thinnestDegrees = 1e-9

/** Repeated points, jumps over the date line and lines that fold back on themselves; one pass. */
export function checkChain(
  chain: Position[],
  isRing: boolean,
  path: (string | number)[],
): ShapeProblem | undefined {
  for (let i = 1; i < chain.length; i++) {
    const [a, b] = [chain[i - 1]!, chain[i]!]
    if (isSame(a, b)) return { code: 'shape_repeats_point', path: [...path, i], place: b }
    if (Math.abs(a[0] - b[0]) > 180) return { code: 'shape_over_date_line', path: [...path, i], place: b }
  }
  if (!isRing) return undefined
  const corners = chain.length - 1
  for (let i = 0; i < corners; i++) {
    const [a, b, c] = [chain[(i + corners - 1) % corners]!, chain[i]!, chain[(i + 1) % corners]!]
    const [ux, uy, vx, vy] = [a[0] - b[0], a[1] - b[1], c[0] - b[0], c[1] - b[1]]
    const isStraight = Math.abs(ux * vy - uy * vx) <= 1e-12 * Math.hypot(ux, uy) * Math.hypot(vx, vy)
    if (isStraight && ux * vx + uy * vy > 0) return { code: 'shape_spike', path: [...path, i], place: b }
  }
  return undefined
}

/** Closed, at least a triangle, and with an area. */
export function checkRing(ring: Position[], path: (string | number)[]): ShapeProblem | undefined {
  if (ring.length < 4) return { code: 'shape_too_few_points', path, place: ring[0] }
  const first = ring[0]!
  if (!isSame(first, ring.at(-1)!)) return { code: 'shape_open_ring', path, place: ring.at(-1) }
  let doubled = 0
  let around = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!]
    doubled += (a[0] - first[0]) * (b[1] - first[1]) - (a[1] - first[1]) * (b[0] - first[0])
    around += Math.hypot(b[0] - a[0], b[1] - a[1])
  }
  const repeated = checkChain(ring, false, path)
  if (repeated) return repeated
  // A bow-tie of equal wings sums to zero too; the crossing is the better word for it, so it is looked for first.
  const isFlat = ring.every((at) => isOnLine(first, ring[1]!, at))
  if (isFlat) return { code: 'shape_no_area', path, place: first }
  const spike = checkChain(ring, true, path)
  if (spike) return spike
  const widest = Math.abs(doubled) / around
  return widest < thinnestDegrees && ring.length === 4
    ? { code: 'shape_no_area', path, place: first }
    : undefined
}

function isOnLine(a: Position, b: Position, c: Position): boolean {
  const cross = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
  return Math.abs(cross) <= thinnestDegrees * Math.hypot(b[0] - a[0], b[1] - a[1])
}
