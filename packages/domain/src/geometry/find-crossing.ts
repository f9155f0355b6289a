import { segmentsMeet } from './measure.ts'
import type { Position } from './shape.ts'
import { type Piece, Touches, isEnd } from './touching.ts'

export type Crossing = { place: Position } | 'too_intricate' | undefined

/** Comparisons that a shape may cost; a drawn or surveyed boundary stays far below. */
const budgetOfPairs = 4_000_000
const leaf = 24

const low = (piece: Piece, axis: 0 | 1) => Math.min(piece.a[axis], piece.b[axis])
const high = (piece: Piece, axis: 0 | 1) => Math.max(piece.a[axis], piece.b[axis])

function areNeighbours(p: Piece, q: Piece): boolean {
  if (p.ring !== q.ring) return false
  const apart = Math.abs(p.index - q.index)
  return apart === 1 || apart === p.corners - 1
}

/** Whether two pieces cross; where two outlines only touch in a point, that is noted for later. */
function meet(p: Piece, q: Piece, touches: Touches): boolean {
  if (low(p, 0) > high(q, 0) || low(q, 0) > high(p, 0) || low(p, 1) > high(q, 1) || low(q, 1) > high(p, 1))
    return false
  if (areNeighbours(p, q)) return false
  if (!segmentsMeet(p.a, p.b, q.a, q.b)) return false
  return p.ring === q.ring || !touches.note(p, q)
}

function placeOf(p: Piece, q: Piece): Position {
  const [dx, dy] = [p.b[0] - p.a[0], p.b[1] - p.a[1]]
  const [ex, ey] = [q.b[0] - q.a[0], q.b[1] - q.a[1]]
  const cross = dx * ey - dy * ex
  if (cross === 0) return isEnd(q.a, p) ? q.b : q.a
  const along = ((q.a[0] - p.a[0]) * ey - (q.a[1] - p.a[1]) * ex) / cross
  return [p.a[0] + along * dx, p.a[1] + along * dy]
}

const mostAsked = 99

/** About half of the pieces lie below: the middle one of some taken at even steps, as sorting all would cost more. */
function middleOf(some: Piece[], axis: 0 | 1): number {
  const step = Math.max(1, Math.floor(some.length / mostAsked))
  const middles: number[] = []
  for (let i = step >> 1; i < some.length; i += step) middles.push(low(some[i]!, axis) + high(some[i]!, axis))
  return middles.toSorted((x, y) => x - y)[middles.length >> 1]! / 2
}

/** A few thousand pairs far apart in the outline, before anything is sorted: a scribble is told at once. */
function crossingByLot(pieces: Piece[], touches: Touches): Crossing {
  for (let i = 0, j = pieces.length >> 1; i < Math.min(pieces.length, 4000); i += 1) {
    j = (j + 7919) % pieces.length
    if (i !== j && meet(pieces[i]!, pieces[j]!, touches)) return { place: placeOf(pieces[i]!, pieces[j]!) }
  }
  return undefined
}

/**
 * The first place where the outlines of a shape's parts cross, or where they touch so that the ground within falls
 * apart; shapes that would take too long to compare are named as such. Touching in single points is sound, as in OGC
 * 06-103r4, 6.1.11.1.
 */
export function findCrossing(parts: Position[][][]): Crossing {
  const touches = new Touches(parts)
  const pieces = parts
    .flat()
    .flatMap((ring, number) =>
      ring
        .slice(1)
        .map((b, index): Piece => ({ a: ring[index]!, b, ring: number, index, corners: ring.length - 1 })),
    )
  let left = budgetOfPairs
  const search = (some: Piece[], axis: 0 | 1, triedBoth: boolean): Crossing => {
    if (some.length > leaf) {
      const split = middleOf(some, axis)
      const before = some.filter((piece) => low(piece, axis) <= split)
      const after = some.filter((piece) => high(piece, axis) >= split)
      left -= some.length
      if (Math.max(before.length, after.length) < some.length * 0.8) {
        return search(before, axis === 0 ? 1 : 0, false) ?? search(after, axis === 0 ? 1 : 0, false)
      }
      if (!triedBoth) return search(some, axis === 0 ? 1 : 0, true)
    }
    for (let i = 0; i < some.length; i++) {
      for (let j = i + 1; j < some.length; j++) {
        if (--left < 0) return 'too_intricate'
        if (meet(some[i]!, some[j]!, touches)) return { place: placeOf(some[i]!, some[j]!) }
      }
    }
    return undefined
  }
  const crossing = crossingByLot(pieces, touches) ?? search(pieces, 0, false)
  if (crossing) return crossing
  const place = touches.unsound()
  return place && { place }
}
