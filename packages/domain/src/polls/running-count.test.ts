import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayMove, runningCount } from './running-count.ts'
import { fewestInRow } from './tally.ts'

const options = ['stone', 'mixed', 'asphalt']

describe('mayMove', () => {
  test('is never for fewer ballots than the smallest cell', () => {
    expect([0, 1, fewestInRow - 1, fewestInRow].map(mayMove)).toEqual([false, false, false, true])
  })
})

describe('runningCount', () => {
  test('tells whole steps of each option, never more than stand in it, and every option', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 400 }), { minLength: 3, maxLength: 3 }), (counts) => {
        const standing = options.map((optionId, at) => ({ optionId, count: counts[at] ?? 0 }))
        const { voted, byOption } = runningCount(options, standing)
        expect(voted).toBe(counts.reduce((all, count) => all + count, 0))
        byOption.forEach(({ optionId, atLeast }, at) => {
          expect(optionId).toBe(options[at])
          expect(atLeast % fewestInRow).toBe(0)
          expect((counts[at] ?? 0) - atLeast).toBeGreaterThanOrEqual(0)
          expect((counts[at] ?? 0) - atLeast).toBeLessThan(fewestInRow)
        })
      }),
    )
  })
  test('names an option that nobody chose', () => {
    expect(runningCount(options, []).byOption.map(({ atLeast }) => atLeast)).toEqual([0, 0, 0])
  })
})
