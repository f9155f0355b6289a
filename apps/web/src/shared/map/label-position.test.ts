import { assert, double, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ViewBox, labelPosition } from './label-position.ts'

const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
type Polygon = Extract<Parameters<typeof labelPosition>[0], { type: 'Polygon' }>
const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates }) as unknown as Polygon
const belt = polygon(square(0, 0, 10, 10), square(2, 2, 8, 8))

describe('labelPosition', () => {
  test('not in the hole of a belt', () => {
    const [lon = 0, lat = 0] = labelPosition(belt) ?? []
    expect(lon > 2 && lon < 8 && lat > 2 && lat < 8).toBe(false)
  })

  test('null where nothing of the area is seen', () => {
    expect(labelPosition(belt, [20, 20, 30, 30])).toBeNull()
    expect(labelPosition(belt, [3, 3, 7, 7])).toBeNull()
  })

  test('in a long strip it follows the screen', () => {
    const strip = polygon(square(0, 0, 100, 1))
    const at = labelPosition(strip, [40, -5, 50, 5])
    expect(at?.[0]).toBeCloseTo(45, 0)
  })

  test('on a line in the middle of what is seen of it', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [0, 90],
      ],
    } as unknown as Polygon
    expect(labelPosition(line)?.[1]).toBeCloseTo(45, 0)
    const at = labelPosition(line, [-1, 0, 1, 30])
    expect(at?.[1]).toBeGreaterThan(5)
    expect(at?.[1]).toBeLessThan(25)
    expect(labelPosition(line, [5, 0, 6, 30])).toBeNull()
  })

  test('always inside the area and on the screen', () => {
    const coordinate = double({ min: -4, max: 14, noNaN: true })
    assert(
      property(record({ a: coordinate, b: coordinate, c: coordinate, d: coordinate }), ({ a, b, c, d }) => {
        const view: ViewBox = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
        const at = labelPosition(belt, view)
        if (!at) return
        const [lon = 0, lat = 0] = at
        expect(lon).toBeGreaterThanOrEqual(Math.max(0, view[0]))
        expect(lon).toBeLessThanOrEqual(Math.min(10, view[2]))
        expect(lat).toBeGreaterThanOrEqual(Math.max(0, view[1]))
        expect(lat).toBeLessThanOrEqual(Math.min(10, view[3]))
        expect(lon > 2 && lon < 8 && lat > 2 && lat < 8).toBe(false)
      }),
    )
  })
})
