import { array, assert, integer, pre, property, tuple, double } from 'fast-check'
import { expect, test } from 'vitest'
import { nearestOnOutline, stretchesNearest } from './measure.ts'
import { planarOf } from './planar.ts'
import type { Position } from './shape.ts'
import { mayComeWithin } from './stretches.ts'

const metres = (most: number) => integer({ min: -most * 100, max: most * 100 }).map((n) => n / 100)
const at = tuple(metres(60), metres(60))
/** Corners that follow each other by small steps, so that a stretch lies in one part of the plane. */
const ring = array(tuple(metres(3), metres(3)), { minLength: 60, maxLength: 300 })
  .map((steps) =>
    steps.reduce((walked: Position[], [x, y]) => [...walked, step(walked.at(-1)!, x, y)], [[0, 0]]),
  )
  .map((corners): Position[] => [...corners, corners[0]!])
const step = ([x, y]: Position, east: number, north: number): Position => [x + east, y + north]
const boxAround = ([x, y]: Position, [wide, deep]: Position) => ({
  minX: x,
  minY: y,
  maxX: x + Math.abs(wide),
  maxY: y + Math.abs(deep),
})
const box = tuple(at, at).map(([corner, size]) => boxAround(corner, size))
const share = double({ min: 0, max: 1, noNaN: true })

test('for any place in a box the nearest edge is among the stretches nearest to it', () => {
  assert(
    property(ring, box, share, share, (corners, within, east, north) => {
      const area = planarOf([], [], [[corners]])
      const spot: Position = [
        within.minX + east * (within.maxX - within.minX),
        within.minY + north * (within.maxY - within.minY),
      ]
      const found = nearestOnOutline(spot, area, 0, stretchesNearest(area, within))
      expect(found.distance).toBe(nearestOnOutline(spot, area).distance)
    }),
    { numRuns: 300 },
  )
})

test('an outline that may not come within some metres of a box has no place nearer', () => {
  assert(
    property(ring, box, share, (corners, within, shareOfTen) => {
      const area = planarOf([], [], [[corners]])
      const most = shareOfTen * 10 + 0.01
      pre(!mayComeWithin(area, within, most))
      for (const x of [within.minX, within.maxX])
        for (const y of [within.minY, within.maxY])
          expect(nearestOnOutline([x, y], area).distance).toBeGreaterThan(most)
    }),
    { numRuns: 300 },
  )
})
