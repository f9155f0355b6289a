import { type EdgeRun, runsOf } from './edge-runs.ts'
import { type Box, type Planar, boxDistance, chainsOf } from './planar.ts'
import type { Position } from './shape.ts'

/** Edges that follow each other on a line or ring of a shape. */
export interface Stretch extends EdgeRun {
  chain: Position[]
}

const known = new WeakMap<Planar, Stretch[]>()

/** All lines and outlines of a shape by stretches, worked out once. */
export function stretchesOf(planar: Planar): readonly Stretch[] {
  const found = known.get(planar)
  if (found) return found
  const made = chainsOf(planar).flatMap((chain) => runsOf(chain).map((run) => ({ ...run, chain })))
  known.set(planar, made)
  return made
}

/** Those that come within so many metres of a box, or may. */
export const stretchesWithin = (planar: Planar, box: Box, metres: number): Stretch[] =>
  stretchesOf(planar).filter((stretch) => boxDistance(stretch.box, box) <= metres)

/** Whether an edge comes within so many metres of a box, or may: its own box does. */
export const mayComeWithin = (planar: Planar, box: Box, metres: number): boolean =>
  stretchesWithin(planar, box, metres).some(({ chain, from, to }) => {
    for (let at = from + 1; at <= to; at += 1) {
      const [[ax, ay], [bx, by]] = [chain[at - 1]!, chain[at]!]
      if (
        Math.min(ax, bx) <= box.maxX + metres &&
        Math.max(ax, bx) >= box.minX - metres &&
        Math.min(ay, by) <= box.maxY + metres &&
        Math.max(ay, by) >= box.minY - metres
      )
        return true
    }
    return false
  })
