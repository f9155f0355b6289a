import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Relation, relations } from '../people/role.ts'
import { type CountedBallots, tally } from './tally.ts'

const optionIds = ['full-stone', 'mixed-strip', 'asphalt-like']
const ballot = fc.record({
  choice: fc.constantFrom(...optionIds).map((id) => [id]),
  relation: fc.constantFrom(...relations),
  channel: fc.constantFrom('online' as const, 'grid_worker' as const, 'paper' as const),
  count: fc.integer({ min: 1, max: 4 }),
})
const sum = (rows: { count: number }[]) => rows.reduce((total, row) => total + row.count, 0)

describe('tally', () => {
  test('counts every ballot once by option, by relation and by channel', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 200 }), (ballots) => {
        const counted = tally('single', optionIds, ballots, 400, 0)
        expect(sum(counted.byOption)).toBe(sum(ballots))
        expect(sum(counted.byChannel)).toBe(sum(ballots))
        expect(counted.byRelation.reduce((total, row) => total + row.voted, 0)).toBe(sum(ballots))
        for (const { optionId, count } of counted.byOption) {
          const split = counted.byRelation.flatMap((row) =>
            row.byOption.filter((cell) => cell.optionId === optionId),
          )
          expect(sum(split)).toBe(count)
        }
      }),
    )
  })
  test('does not depend on the order of the ballots', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 80 }), (ballots) => {
        expect(tally('single', optionIds, ballots.toReversed(), 400, 0)).toEqual(
          tally('single', optionIds, ballots, 400, 0),
        )
      }),
    )
  })
  test('counts three alike as one and two', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 40 }), (ballots) => {
        const single = ballots.flatMap(({ count, ...of }) =>
          Array.from({ length: count }, () => ({ ...of, count: 1 })),
        )
        expect(tally('single', optionIds, single, 400, 0)).toEqual(
          tally('single', optionIds, ballots, 400, 0),
        )
      }),
    )
  })
  test('shows no relation of its own with fewer than five ballots', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 80 }), (ballots) => {
        for (const row of tally('single', optionIds, ballots, 400, 0).byRelation) {
          if (sum(ballots) >= 5) expect(row.voted).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })
  test('gathers four ballots with another relation, and lets five stand alone', () => {
    const cast = (relation: Relation, count: number) => [
      { choice: ['full-stone'], relation, channel: 'online' as const, count },
    ]
    const rows = (...ballots: CountedBallots[]) =>
      tally('single', optionIds, ballots, 400, 0).byRelation.map(({ relation, voted }) => [relation, voted])
    expect(rows(...cast('owner', 9), ...cast('tenant', 5))).toEqual([
      ['owner', 9],
      ['tenant', 5],
    ])
    expect(rows(...cast('owner', 9), ...cast('tenant', 4))).toEqual([[null, 13]])
  })
  test('names an option that nobody chose', () => {
    expect(tally('single', optionIds, [], 105, 0).byOption.map((row) => row.count)).toEqual([0, 0, 0])
  })
})
