import { assert, constantFrom, double, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import type { Position } from './map-camera.ts'
import { noTargets, snapPosition, targetsOf } from './snap.ts'

const metre = 1 / 111_320
const square: Position[] = [
  [122.5, 32],
  [122.501, 32],
  [122.501, 32.001],
  [122.5, 32.001],
  [122.5, 32],
]
const targets = targetsOf([{ type: 'Polygon', coordinates: [square] }])

test('takes the corner, and the edge only where no corner is near', () => {
  expect(snapPosition([122.5 + metre, 32 + metre], targets, 3)).toEqual({
    position: [122.5, 32],
    to: 'corner',
  })
  const onEdge = snapPosition([122.5005, 32 + 2 * metre], targets, 3)
  expect(onEdge?.to).toBe('edge')
  expect(onEdge?.position[0]).toBeCloseTo(122.5005, 9)
  expect(onEdge?.position[1]).toBeCloseTo(32, 9)
  expect(snapPosition([122.5005, 32.0005], targets, 3)).toBeUndefined()
  expect(snapPosition([122.5, 32], noTargets, 3)).toBeUndefined()
})

test('reads corners and edges of every kind of shape', () => {
  const point = targetsOf([{ type: 'Point', coordinates: [1, 2] }])
  expect(point).toEqual({ corners: [[1, 2]], edges: [] })
  expect(targets.edges).toHaveLength(4)
  const holed = targetsOf([{ type: 'MultiPolygon', coordinates: [[square, square], [square]] }])
  expect(holed.edges).toHaveLength(12)
})

test('never moves the pointer further than it may, and leaves a caught position where it is', () => {
  const near = tuple(
    double({ min: -0.0002, max: 0.0012, noNaN: true }),
    double({ min: -0.0002, max: 0.0012, noNaN: true }),
  )
  assert(
    property(near, constantFrom(0.5, 2, 10, 50), ([dx, dy], tolerance) => {
      const at: Position = [122.5 + dx, 32 + dy]
      const caught = snapPosition(at, targets, tolerance)
      if (!caught) return
      const east = (caught.position[0] - at[0]) * Math.cos((at[1] * Math.PI) / 180)
      const moved = Math.hypot(east, caught.position[1] - at[1]) / metre
      expect(moved).toBeLessThanOrEqual(tolerance + 1e-6)
      const again = snapPosition(caught.position, targets, tolerance)
      expect(again).toBeDefined()
    }),
  )
})
