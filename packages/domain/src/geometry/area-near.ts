import type { Box, PlanarPolygon, Ring } from './planar.ts'
import type { Position } from './shape.ts'

/** Metres that are kept around the box, so that rounding to a grid moves nothing into it. */
export const marginMetres = 1

/**
 * Polygons that are the same within a box and have few corners outside it: what is cut to the box comes out as from
 * the whole. A chain of corners that all lie to one side of the box is drawn straight, which neither enters the box
 * nor turns the outline to its other side.
 */
export const areaNear = (polygons: readonly PlanarPolygon[], box: Box): PlanarPolygon[] =>
  polygons.flatMap(([shell = [], ...holes]) => {
    const outline = ringNear(shell, box)
    if (!outline) return []
    return [[outline, ...holes.map((hole) => ringNear(hole, box)).filter((hole) => hole !== null)]]
  })

/** To which sides of the box a corner lies, one bit each. */
function sidesOf([x, y]: Position, { minX, minY, maxX, maxY }: Box): number {
  return (
    (x < minX - marginMetres ? 1 : 0) |
    (x > maxX + marginMetres ? 2 : 0) |
    (y < minY - marginMetres ? 4 : 0) |
    (y > maxY + marginMetres ? 8 : 0)
  )
}

/** Null for a ring that lies to one side of the box altogether. */
function ringNear(ring: Ring, box: Box): Ring | null {
  const kept: Ring = []
  let [anchor, shared, last] = [0, 0, 0]
  for (const corner of ring) {
    const sides = sidesOf(corner, box)
    if ((shared & sides) !== 0) {
      shared &= sides
      if (kept.length - 1 > anchor) kept.pop()
    } else {
      shared = last & sides
      anchor = shared === 0 ? kept.length : kept.length - 1
      if (shared === 0) shared = sides
    }
    last = sides
    kept.push(corner)
  }
  return kept.length < 4 ? null : kept
}
