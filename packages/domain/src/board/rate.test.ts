import { assert, double, nat, property, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestForRate, rateOf, tooFew, wilsonInterval } from './rate.ts'

/** How many say so, of how many who answered, of how many who were asked. */
const counts = tuple(nat(2000), nat(2000), nat(2000)).map(([a, b, c]) => ({
  count: a,
  of: a + b,
  asked: a + b + c,
}))
const enough = counts.filter(({ of }) => of >= fewestForRate)

describe('a rate', () => {
  test('from fewer than ten answers is no figure at all', () => {
    expect(rateOf(9, 9, 40)).toEqual(tooFew)
    expect(rateOf(9, 10, 40).share).toBe(0.9)
  })

  test('of the demonstration’s evaluation: 64 of 79 by 118 asked', () => {
    const { share, bounds } = rateOf(64, 79, 118)
    expect([share, bounds?.worst, bounds?.best].map((part) => part?.toFixed(3))).toEqual([
      '0.810',
      '0.542',
      '0.873',
    ])
  })

  test('has the interval of all shares that the score test does not reject', () => {
    assert(
      property(
        enough.filter(({ count, of }) => count > 0 && count < of),
        ({ count, of }) => {
          const { low, high } = wilsonInterval(count, of)
          for (const end of [low, high])
            expect(Math.abs(count / of - end) / Math.sqrt((end * (1 - end)) / of)).toBeCloseTo(1.959964, 5)
        },
      ),
    )
  })

  test('lies inside its interval, and the interval inside 0 and 1', () => {
    assert(
      property(enough, ({ count, of }) => {
        const { low, high } = wilsonInterval(count, of)
        const share = count / of
        expect(low >= 0 && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true)
      }),
    )
  })

  test('is mirrored by its opposite', () => {
    assert(
      property(enough, ({ count, of }) => {
        const one = wilsonInterval(count, of)
        const other = wilsonInterval(of - count, of)
        expect(one.low).toBeCloseTo(1 - other.high, 9)
      }),
    )
  })

  test('of all who were asked lies between the worst and the best case, whatever the silent ones would say', () => {
    assert(
      property(enough, double({ min: 0, max: 1, noNaN: true }), ({ count, of, asked }, part) => {
        const { bounds } = rateOf(count, of, asked)
        const whole = (count + Math.floor(part * (asked - of))) / asked
        const half = 0.00005 + 1e-12
        expect(bounds !== null && bounds.worst <= whole + half && whole <= bounds.best + half).toBe(true)
      }),
    )
  })

  test('moves by one when one answer is changed', () => {
    assert(
      property(
        enough.filter(({ count }) => count > 0),
        ({ count, of, asked }) => {
          const [one, other] = [rateOf(count, of, asked), rateOf(count - 1, of, asked)]
          expect([(one.count ?? 0) - (other.count ?? 0), one.of, one.asked]).toEqual([
            1,
            other.of,
            other.asked,
          ])
        },
      ),
    )
  })
})
