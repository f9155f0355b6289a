import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import {
  depthInside,
  distanceBetween,
  isInAny,
  nearestOnOutline,
  nearestOnSegment,
  shortestWay,
} from './measure.ts'
import { type Ring, planarOf } from './planar.ts'
import type { Position } from './shape.ts'

const share = integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)

/** Many times around a middle, so that edges that are neighbours in the list lie together, as in a survey. */
function star(shares: readonly number[], reach: number): Ring {
  const ring = shares.map((far, at): Position => {
    const angle = (at / shares.length) * 2 * Math.PI
    return [reach * (0.4 + 0.6 * far) * Math.cos(angle), reach * (0.4 + 0.6 * far) * Math.sin(angle)]
  })
  return [...ring, ring[0]!]
}
const rings = tuple(
  array(share, { minLength: 30, maxLength: 300 }).map((shares) => star(shares, 200)),
  array(share, { minLength: 3, maxLength: 60 }).map((shares) => star(shares, 60)),
)
const spot = tuple(share, share).map(([x, y]): Position => [(x - 0.5) * 500, (y - 0.5) * 500])

/** Edge after edge, as nobody who is in a hurry does. */
function slowly(at: Position, polygon: Ring[]) {
  let nearest = { distance: Infinity, at }
  let crossed = 0
  for (const ring of polygon) {
    for (let i = 1; i < ring.length; i += 1) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      const on = nearestOnSegment(at, a, b)
      const distance = distanceBetween(at, on)
      if (distance < nearest.distance) nearest = { distance, at: on }
      if (a[1] > at[1] !== b[1] > at[1] && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0])
        crossed += 1
    }
  }
  return { ...nearest, isIn: crossed % 2 === 1 }
}

test('an outline of many corners is as near, and a spot as much inside, as edge after edge tells', () => {
  assert(
    property(rings, spot, (polygon, anywhere) => {
      for (const at of [anywhere, polygon[0][7]!, polygon[1][1]!]) {
        const area = planarOf([], [], [polygon])
        const told = slowly(at, polygon)
        const found = nearestOnOutline(at, area)
        expect(found.distance).toBeCloseTo(told.distance, 9)
        expect(distanceBetween(found.at, told.at)).toBeLessThan(1e-6)
        if (told.distance > 1e-6) expect(isInAny(at, [polygon])).toBe(told.isIn)
      }
    }),
    { numRuns: 200 },
  )
})

test('whoever asks for what lies deeper is told the depth where it does, and no more than asked where it does not', () => {
  assert(
    property(rings, spot, share, (polygon, at, deeper) => {
      const area = planarOf([], [], [polygon])
      const [whole, asked] = [depthInside(at, area), depthInside(at, area, deeper * 80)]
      if (whole > deeper * 80) expect(asked).toBe(whole)
      else expect(asked).toBeLessThanOrEqual(Math.max(deeper * 80, whole) + 1e-9)
    }),
    { numRuns: 200 },
  )
})

test('the way to an outline of many corners is the shortest from any corner of either', () => {
  assert(
    property(rings, spot, (polygon, [x, y]) => {
      const house: Ring = [
        [x, y],
        [x + 20, y],
        [x + 20, y + 12],
        [x, y + 12],
        [x, y],
      ]
      const [work, area] = [planarOf([], [], [[house]]), planarOf([], [], [polygon])]
      const { metres } = shortestWay(work, area)
      const corners = [
        ...house.map((at) => slowly(at, polygon).distance),
        ...polygon.flat().map((at) => slowly(at, [house]).distance),
      ]
      expect(metres).toBeCloseTo(metres === 0 ? 0 : Math.min(...corners), 9)
    }),
    { numRuns: 100 },
  )
})
