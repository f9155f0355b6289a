import type { Shape } from '../geometry/shape.ts'

/** Whether a shape's box [west, south, east, north] meets another. */
export function meetsBox(
  shape: Shape,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  const box = [Infinity, Infinity, -Infinity, -Infinity] as [number, number, number, number]
  const visit = (at: unknown): void => {
    if (!Array.isArray(at)) return
    const [x, y]: unknown[] = at
    if (typeof x === 'number' && typeof y === 'number') {
      box[0] = Math.min(box[0], x)
      box[1] = Math.min(box[1], y)
      box[2] = Math.max(box[2], x)
      box[3] = Math.max(box[3], y)
    } else for (const part of at) visit(part)
  }
  visit(shape.coordinates)
  return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south
}
