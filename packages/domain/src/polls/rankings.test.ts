import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bordaPoints } from './borda.ts'
import { type CountedRankings, pairwise } from './pairwise.ts'
import { schulzeOrder } from './schulze.ts'

const ballots = (of: Record<string, number>): CountedRankings[] =>
  Object.entries(of).map(([letters, count]) => ({ ranking: letters.split(''), count }))
const counted = (letters: string, of: Record<string, number>) => {
  const [ids, rankings] = [letters.split(''), ballots(of)]
  const voted = rankings.reduce((sum, { count }) => sum + count, 0)
  const over = pairwise(ids, rankings)
  return { over, order: schulzeOrder(ids, over), borda: bordaPoints(ids, over, voted) }
}

describe('worked cases', () => {
  test('Schulze 2011, example 1: D before A before B and C', () => {
    const { order, over } = counted('ABCD', { ACDB: 8, BADC: 2, CDBA: 4, DBAC: 4, DCBA: 3 })
    expect([over('A', 'B'), over('C', 'D'), over('D', 'B')]).toEqual([8, 12, 19])
    expect(order).toEqual([['D'], ['A'], ['C'], ['B']])
  })

  test('45 voters and five options, as explained by Schulze and in many textbooks: E A C B D', () => {
    const of = { ACBED: 5, ADECB: 5, BEDAC: 8, CABED: 3, CAEBD: 7, CBADE: 2, DCEBA: 7, EBADC: 8 }
    const { order, over } = counted('ABCDE', of)
    expect([over('A', 'B'), over('E', 'D'), over('B', 'D')]).toEqual([20, 31, 33])
    expect(order).toEqual([['E'], ['A'], ['C'], ['B'], ['D']])
  })

  test('the capital of Tennessee: both name Nashville, and the plurality, Memphis, comes last by pairs', () => {
    const { order, borda } = counted('MNCK', { MNCK: 42, NCKM: 26, CKNM: 15, KCNM: 17 })
    expect(order).toEqual([['N'], ['C'], ['K'], ['M']])
    expect(borda).toEqual([126, 194, 173, 107])
  })

  test('Condorcet 1785: Borda passes over whom a majority prefers to everybody else', () => {
    const { order, borda } = counted('ABC', { ABC: 30, ACB: 1, BAC: 29, BCA: 10, CAB: 10, CBA: 1 })
    expect(order[0]).toEqual(['A'])
    expect(borda).toEqual([101, 109, 33])
  })

  test('whoever ranks one alone puts the others level behind it', () => {
    const { over, borda } = counted('ABC', { A: 2 })
    expect([over('A', 'B'), over('B', 'C'), over('C', 'B')]).toEqual([2, 0, 0])
    expect(borda).toEqual([4, 1, 1])
  })

  test('nobody voted: all are level', () => {
    expect(counted('ABC', {}).order).toEqual([['A', 'B', 'C']])
  })
})

const letters = ['A', 'B', 'C', 'D', 'E']
const anyBallots = fc.array(
  fc.record({
    ranking: fc.shuffledSubarray(letters, { minLength: 1 }),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 12 },
)

/** The same by another way: the strongest of all chains without a repetition, each followed by itself. */
function strongest(over: (one: string, other: string) => number, from: string, to: string): number {
  let best = 0
  const follow = (at: string, been: string[], weakest: number) => {
    if (at === to) best = Math.max(best, weakest)
    else
      for (const next of letters)
        if (!been.includes(next) && over(at, next) > over(next, at))
          follow(next, [...been, next], Math.min(weakest, over(at, next)))
  }
  follow(from, [from], Infinity)
  return best
}

describe('for any rankings', () => {
  test('the order is that of the strongest chains, followed one by one', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(anyBallots, (rankings) => {
        const over = pairwise(letters, rankings)
        const place = new Map(schulzeOrder(letters, over).flatMap((level, at) => level.map((id) => [id, at])))
        for (const one of letters)
          for (const other of letters)
            if (one !== other && strongest(over, one, other) > strongest(over, other, one))
              expect(place.get(one)!).toBeLessThan(place.get(other)!)
      }),
      { numRuns: 300 },
    )
  })

  test('whom a majority prefers to each other option stands first, alone', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(anyBallots, (rankings) => {
        const over = pairwise(letters, rankings)
        const winner = letters.find((one) =>
          letters.every((other) => one === other || over(one, other) > over(other, one)),
        )
        fc.pre(winner !== undefined)
        expect(schulzeOrder(letters, over)[0]).toEqual([winner])
      }),
    )
  })

  test('the order in which ballots come changes nothing, and points add up', () => {
    fc.assert(
      fc.property(anyBallots, (rankings) => {
        const voted = rankings.reduce((sum, { count }) => sum + count, 0)
        const [over, back] = [pairwise(letters, rankings), pairwise(letters, rankings.toReversed())]
        expect(schulzeOrder(letters, back)).toEqual(schulzeOrder(letters, over))
        const points = bordaPoints(letters, over, voted)
        expect(points.reduce((sum, one) => sum + one, 0)).toBeCloseTo((voted * 5 * 4) / 2)
      }),
    )
  })
})
