import { describe, expect, test } from 'vitest'
import { colourDifference, labOf } from './colour-difference.ts'

describe('colourDifference', () => {
  test('pairs from the published test data of CIEDE2000 come out to four decimals', () => {
    for (const [a, b, expected] of [
      [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
      [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
      [[50, 2.5, 0], [73, 25, -18], 27.1492],
      [[50, 2.49, -0.001], [50, -2.49, 0.0009], 7.1792],
      [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    ] as [[number, number, number], [number, number, number], number][]) {
      expect(colourDifference(a, b)).toBeCloseTo(expected, 4)
    }
  })

  test('white and black measure as white and black', () => {
    expect(labOf('#ffffff')[0]).toBeCloseTo(100, 3)
    expect(labOf('#000000')[0]).toBeCloseTo(0, 6)
    expect(colourDifference(labOf('#8c8c86'), labOf('#8C8C86'))).toBe(0)
  })
})
