import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantile } from './figures.ts'

describe('quantile', () => {
  test('is one of the numbers, the middle one for a half', () => {
    expect(quantile([5, 1, 9], 0.5)).toBe(5)
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, share) => {
          expect(numbers).toContain(quantile(numbers, share))
        },
      ),
    )
  })
})
