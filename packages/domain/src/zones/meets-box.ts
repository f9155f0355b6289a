import { boxOf } from '../geometry/planar.ts'
import { positionsIn } from '../geometry/positions-in.ts'
import type { Shape } from '../geometry/shape.ts'

/** Whether a shape's box [west, south, east, north] meets another. */
export function meetsBox(
  shape: Shape,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  const box = boxOf(positionsIn(shape.coordinates))
  return box.minX <= east && box.maxX >= west && box.minY <= north && box.maxY >= south
}
