import type { Box } from './planar.ts'
import type { Position } from './shape.ts'

/** Edges that follow each other on a line or ring, with the box around them: corner `from` to corner `to`. */
export interface EdgeRun {
  from: number
  to: number
  box: Box
}

const edgesInRun = 24
const runs = new WeakMap<Position[], EdgeRun[]>()

/**
 * The edges of a line or ring by neighbourhood: an outline of thousands of corners is asked about places near few of
 * them. Worked out once, since a zone is asked about at every stroke.
 */
export function runsOf(chain: Position[]): readonly EdgeRun[] {
  const known = runs.get(chain)
  if (known) return known
  const made: EdgeRun[] = []
  for (let from = 0; from + 1 < chain.length; from += edgesInRun) {
    const to = Math.min(from + edgesInRun, chain.length - 1)
    const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
    for (let at = from; at <= to; at++) {
      const [x, y] = chain[at]!
      if (x < box.minX) box.minX = x
      if (x > box.maxX) box.maxX = x
      if (y < box.minY) box.minY = y
      if (y > box.maxY) box.maxY = y
    }
    made.push({ from, to, box })
  }
  runs.set(chain, made)
  return made
}
