import { array, assert, boolean, nat, property, subarray, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkShape } from './check-shape.ts'
import { plannerLimits } from './shape-limits.ts'
import type { Position } from './shape.ts'

const ring = (...corners: Position[]): Position[] => [...corners, corners[0]!]
const square = (x: number, y: number, size: number) =>
  ring([x, y], [x + size, y], [x + size, y + size], [x, y + size])
const at = (rings: Position[][]): Position[][] => rings.map((each) => each.map(([x, y]) => [100 + x, 20 + y]))
const codeOf = (coordinates: unknown, type: string) => {
  const checked = checkShape({ type, coordinates }, plannerLimits)
  return checked.ok ? 'ok' : checked.refusal.code
}
const polygon = (...rings: Position[][]) => codeOf(at(rings), 'Polygon')
const parts = (...polygons: Position[][][]) => codeOf(polygons.map(at), 'MultiPolygon')
const shell = square(0, 0, 8)
const diamond = (x: number, y: number) => ring([x, y], [x + 1, y + 1], [x, y + 2], [x - 1, y + 1])

/** PostGIS's ST_IsValid says the same of each (run beside it once; the words are its reasons). */
describe('outlines that touch', () => {
  test('a hole may touch the middle of an edge, a corner, and another hole, each in one point', () => {
    expect(polygon(shell, diamond(4, 0))).toBe('ok')
    expect(polygon(shell, ring([0, 0], [2, 1], [1, 2]))).toBe('ok')
    expect(polygon(shell, diamond(4, 2), diamond(4, 4))).toBe('ok')
    expect(polygon(shell, diamond(4, 0), diamond(4, 2))).toBe('ok')
  })

  test('holes that cut the ground in two are refused: twice at the shell, or in a row from edge to edge', () => {
    expect(polygon(shell, ring([4, 0], [5, 4], [4, 8], [3, 4]))).toBe('shape_crosses_itself')
    expect(polygon(shell, diamond(4, 0), diamond(4, 2), diamond(4, 4), diamond(4, 6))).toBe(
      'shape_crosses_itself',
    )
    expect(polygon(shell, diamond(4, 0), diamond(4, 2), diamond(4, 4))).toBe('ok')
  })

  test('parts may touch in any number of points, and not overlap or share an edge', () => {
    expect(parts([square(0, 0, 2)], [square(2, 2, 2)])).toBe('ok')
    expect(parts([square(0, 0, 2)], [diamond(3, 0)])).toBe('ok')
    expect(parts([square(0, 0, 2)], [ring([2, 0], [4, 1], [2, 2], [3, 1])])).toBe('ok')
    expect(parts([square(0, 0, 2)], [square(2, 0, 2)])).toBe('shape_crosses_itself')
    expect(parts([square(0, 0, 2)], [square(2, 1, 2)])).toBe('shape_crosses_itself')
  })

  test('a ring that goes through another at a corner crosses it', () => {
    expect(polygon(shell, ring([4, 0], [5, 1], [4, 2], [3, -1]))).not.toBe('ok')
    expect(polygon(shell, ring([8, 8], [6, 7], [9, 9], [7, 6]))).not.toBe('ok')
    expect(parts([ring([0, 0], [4, 0], [2, 2])], [ring([2, 0], [3, -1], [2, 1], [1, -1])])).not.toBe('ok')
  })

  test('the answer does not depend on where a ring begins, which way it turns, or the order of holes', () => {
    const holes = [diamond(4, 0), diamond(4, 2), diamond(2, 4), diamond(6, 4)]
    const turned = (corners: Position[], by: number, isBack: boolean) => {
      const open = corners.slice(0, -1)
      const moved = [...open.slice(by % open.length), ...open.slice(0, by % open.length)]
      return ring(...(isBack ? moved.toReversed() : moved))
    }
    assert(
      property(
        subarray([0, 1, 2, 3]),
        array(tuple(nat(3), boolean()), { minLength: 5, maxLength: 5 }),
        (chosen, turns) => {
          const rings = [shell, ...chosen.map((i) => holes[i]!)].map((each, i) => turned(each, ...turns[i]!))
          expect(polygon(...rings)).toBe('ok')
        },
      ),
      { numRuns: 300 },
    )
  })
})
