import type { Position } from './shape.ts'

/** One straight piece of an outline, from corner to corner. */
export interface Piece {
  a: Position
  b: Position
  /** The number of its ring among those of all parts. */
  ring: number
  index: number
  corners: number
}

const isSame = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1]
export const isEnd = (at: Position, piece: Piece) => isSame(at, piece.a) || isSame(at, piece.b)
const turn = (a: Position, b: Position, c: Position) =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

interface Touch {
  at: Position
  /** Pieces that meet there, by ring. */
  pieces: Map<number, Set<Piece>>
}

/**
 * Points in which outlines of a shape touch. A ring that passes through another there crosses it, and rings of one
 * part that touch in a circle cut the ground between them off.
 */
export class Touches {
  private readonly touches = new Map<string, Touch>()
  private readonly partOfRing: number[]

  constructor(parts: Position[][][]) {
    this.partOfRing = parts.flatMap((rings, part) => rings.map(() => part))
  }

  /** Keeps where two meeting pieces of different rings touch; false when they cross or run along each other. */
  note(p: Piece, q: Piece): boolean {
    const at = touchOf(p, q)
    if (!at) return false
    const key = `${at[0]} ${at[1]}`
    const touch = this.touches.get(key) ?? { at, pieces: new Map<number, Set<Piece>>() }
    for (const piece of [p, q]) {
      const known = touch.pieces.get(piece.ring) ?? new Set()
      touch.pieces.set(piece.ring, known.add(piece))
    }
    this.touches.set(key, touch)
    return true
  }

  /** The first touching point that is none of a sound shape. */
  unsound(): Position | undefined {
    const joined = new Joined()
    for (const { at, pieces } of this.touches.values()) {
      const rings = [...pieces].map(([ring, some]) => ({ ring, arms: armsAt(at, some) }))
      const isCrossed = rings.some(({ arms }, i) =>
        rings.slice(i + 1).some((other) => isPassedThrough(at, arms, other.arms)),
      )
      if (isCrossed) return at
      for (const part of new Set(rings.map(({ ring }) => this.partOfRing[ring]))) {
        const ofPart = rings.filter(({ ring }) => this.partOfRing[ring] === part)
        const isCircle = ofPart.slice(1).some(({ ring }) => !joined.join(ofPart[0]!.ring, ring))
        if (isCircle) return at
      }
    }
    return undefined
  }
}

/** The single point that two pieces share where neither goes through the other. */
function touchOf(p: Piece, q: Piece): Position | undefined {
  const sides = [turn(p.a, p.b, q.a), turn(p.a, p.b, q.b), turn(q.a, q.b, p.a), turn(q.a, q.b, p.b)]
  const isAlong = sides.every((side) => side === 0)
  const shared = [p.a, p.b].filter((at) => isEnd(at, q))
  if (isAlong) {
    const [at] = shared
    if (!at || shared.length > 1) return undefined
    const [beyond, other] = [isSame(at, p.a) ? p.b : p.a, isSame(at, q.a) ? q.b : q.a]
    const isBehind = (beyond[0] - at[0]) * (other[0] - at[0]) + (beyond[1] - at[1]) * (other[1] - at[1]) < 0
    return isBehind ? at : undefined
  }
  const ends = [q.a, q.b, p.a, p.b]
  return shared[0] ?? ends.find((_, i) => sides[i] === 0)
}

/** The two corners to which a ring goes on from a point on it. */
function armsAt(at: Position, pieces: Set<Piece>): Position[] {
  return [...pieces].flatMap(({ a, b }) => [a, b].filter((corner) => !isSame(corner, at)))
}

/** Whether one ring comes in on one side of the other and goes on on its other side. */
function isPassedThrough(at: Position, [a1, a2]: Position[], [b1, b2]: Position[]): boolean {
  if (!a1 || !a2 || !b1 || !b2) return false
  return isBetween(at, a1, b1, a2) !== isBetween(at, a1, b2, a2)
}

/** Whether a way from a point lies within the turn from one arm to the other, anticlockwise. */
function isBetween(at: Position, from: Position, way: Position, to: Position): boolean {
  const whole = turn(at, from, to)
  if (whole > 0) return turn(at, from, way) > 0 && turn(at, way, to) > 0
  if (whole < 0) return !(turn(at, to, way) > 0 && turn(at, way, from) > 0)
  return turn(at, from, way) > 0
}

/** Which rings hang together already. */
class Joined {
  private readonly parents = new Map<number, number>()

  private top(ring: number): number {
    let top = ring
    for (let next = this.parents.get(top); next !== undefined; next = this.parents.get(top)) top = next
    return top
  }

  /** False when the two already hang together. */
  join(a: number, b: number): boolean {
    const [x, y] = [this.top(a), this.top(b)]
    if (x === y) return false
    this.parents.set(x, y)
    return true
  }
}
