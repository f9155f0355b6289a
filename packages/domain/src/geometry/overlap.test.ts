import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInside, overlapOf } from './overlap.ts'
import { areaOf, lengthOf, shortestWay } from './measure.ts'
import { planarOf, toPlanar } from './planar.ts'
import { mayMeasureIn, projectorFor } from './projection.ts'
import { liutingLiAnchor, localFrame } from './local-frame.ts'
import type { Position } from './shape.ts'

const rect = (x1: number, y1: number, x2: number, y2: number): Position[] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
  [x1, y1],
]
const area = (...rings: Position[][]) => planarOf([], [], [rings])
const line = (...chain: Position[]) => planarOf([], [chain], [])
const point = (x: number, y: number) => planarOf([[x, y]], [], [])
const zone = area(rect(0, 0, 100, 50))
const ring = area(rect(0, 0, 100, 100), rect(20, 20, 80, 80))

describe('overlapOf', () => {
  test('touching along an edge, at a corner or with a line on the edge is not inside', () => {
    expect(isInside(area(rect(100, 0, 120, 50)), zone)).toBe(false)
    expect(isInside(area(rect(100, 50, 120, 70)), zone)).toBe(false)
    expect(isInside(line([0, 0], [100, 0]), zone)).toBe(false)
    expect(isInside(line([-10, 25], [0, 25]), zone)).toBe(false)
    expect(isInside(point(100, 25), zone)).toBe(false)
    expect(isInside(point(99, 25), zone)).toBe(true)
  })

  test('a sliver from drawing is not inside, a hand-wide strip is', () => {
    expect(isInside(area(rect(99.995, 0, 120, 50)), zone)).toBe(false)
    expect(isInside(area(rect(99.9, 0, 120, 50)), zone)).toBe(true)
  })

  test('a work in the hole of a ring is outside the ring', () => {
    expect(isInside(area(rect(30, 30, 40, 40)), ring)).toBe(false)
    expect(isInside(line([20, 50], [80, 50]), ring)).toBe(false)
    expect(isInside(point(50, 50), ring)).toBe(false)
    expect(overlapOf(line([10, 50], [90, 50]), ring).lengthMetres).toBeCloseTo(20, 6)
  })

  test('the part inside is measured in square metres and metres, and the innermost place is found', () => {
    const half = overlapOf(area(rect(90, 10, 110, 20)), zone)
    expect(half.squareMetres).toBeCloseTo(100, 3)
    expect(overlapOf(area(rect(0, 0, 100, 50)), zone).depthMetres).toBeCloseTo(25, 3)
    expect(overlapOf(area(rect(110, 0, 120, 50)), zone).depthMetres).toBeCloseTo(-10, 6)
  })

  test('touching rectangles never count as inside, wherever they stand', () => {
    const size = fc.double({ min: 0.5, max: 300, noNaN: true })
    fc.assert(
      fc.property(
        fc.tuple(size, size, size, size),
        fc.constantFrom('right', 'left', 'above', 'below'),
        ([w, h, a, b], side) => {
          const [x, y] = [541_000.25, 3_542_000.75]
          const still = area(rect(x, y, x + w, y + h))
          const moved = {
            right: rect(x + w, y, x + w + a, y + b),
            left: rect(x - a, y, x, y + b),
            above: rect(x, y + h, x + a, y + h + b),
            below: rect(x, y - b, x + a, y),
          }[side]
          expect(isInside(area(moved), still)).toBe(false)
        },
      ),
    )
  })
})

describe('shortestWay', () => {
  test('distances between points, lines and areas are metres on the plane', () => {
    expect(shortestWay(point(110, 25), zone).metres).toBeCloseTo(10, 9)
    expect(shortestWay(line([104, 80], [120, 80]), zone).metres).toBeCloseTo(Math.hypot(4, 30), 9)
    expect(shortestWay(area(rect(10, 10, 20, 20)), zone).metres).toBe(0)
    expect(shortestWay(line([-5, 25], [200, 25]), zone).metres).toBe(0)
    expect(shortestWay(area(rect(40, 40, 60, 60)), ring).metres).toBeCloseTo(20, 9)
  })
  test('the nearest place of a long wall lies between its corners', () => {
    const way = shortestWay(zone, point(50, 60))
    expect(way).toEqual({ metres: 10, at: [50, 50] })
  })
  test('a hole is no part of an area, and its edge is part of the outline', () => {
    expect(areaOf(ring)).toBe(6400)
    expect(lengthOf(ring)).toBe(640)
  })
})

describe('projectorFor', () => {
  const frame = localFrame(liutingLiAnchor)

  test('a hundred local metres measure a hundred metres in CGCS2000 zone 123° E', () => {
    const projector = projectorFor(4550)
    const planar = toPlanar(
      { type: 'LineString', coordinates: [frame.toPosition(0, 0), frame.toPosition(100, 0)] },
      projector,
    )
    expect(lengthOf(planar)).toBeCloseTo(100, 1)
    const square = toPlanar(
      { type: 'Polygon', coordinates: [rect(0, 0, 10, 10).map(([x, y]) => frame.toPosition(x, y))] },
      projector,
    )
    expect(areaOf(square)).toBeCloseTo(100, 1)
  })

  test('every known system leads back to where it came from', () => {
    for (const [epsg, at] of [
      [4549, [118.8, 32]],
      [4550, [122.5, 32]],
      [4534, [75, 40]],
      [4554, [135, 47]],
      [4528, [120.2, 31]],
      [32650, [118, 32]],
      [32733, [18, -33]],
      [27700, [-1.5, 52]],
      [25832, [9.9, 53.5]],
    ] as [number, Position][]) {
      const projector = projectorFor(epsg)
      const [lon, lat] = projector.inverse(projector.forward(at))
      expect(lon).toBeCloseTo(at[0], 7)
      expect(lat).toBeCloseTo(at[1], 7)
    }
  })

  test('known points of the ordnance grid and of UTM come out within their accuracy', () => {
    const [east, north] = projectorFor(27700).forward([-0.1246, 51.5007])
    expect(Math.abs(east - 530_268)).toBeLessThan(40)
    expect(Math.abs(north - 179_640)).toBeLessThan(40)
    expect(projectorFor(4550).forward([123, 32])[0]).toBeCloseTo(500_000, 6)
  })

  test('Web Mercator and degrees are refused for measuring', () => {
    expect(() => projectorFor(3857)).toThrow(/EPSG:3857 cannot be used/)
    expect(() => projectorFor(4326)).toThrow(/EPSG:4326 cannot be used/)
    expect(mayMeasureIn(3857)).toBe(false)
  })

  test('the local frame turns into positions and back', () => {
    const [x, y] = frame.toMetres(frame.toPosition(328, 228))
    expect(x).toBeCloseTo(328, 3)
    expect(y).toBeCloseTo(228, 3)
    expect(frame.toShape({ type: 'Point', coordinates: [0, 0] }).coordinates).toEqual([122.5, 32])
  })
})
