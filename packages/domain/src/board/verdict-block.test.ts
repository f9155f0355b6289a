import { array, assert, double, nat, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fewestForRate } from './rate.ts'
import { blocksOf, heldApart, type MonthCount, sumOf } from './verdict-block.ts'

const month = record({
  yes: nat(12),
  partly: nat(4),
  no: nat(6),
  silent: nat(20),
  ratedPart: double({ min: 0, max: 1, noNaN: true }),
})
const months = array(month, { maxLength: 18 }).map((all) =>
  all.map(({ yes, partly, no, silent, ratedPart }, index): MonthCount => {
    const given = yes + partly + no
    const rated = Math.floor(given * ratedPart)
    return {
      month: `2026-${String(index).padStart(2, '0')}`,
      asked: given + silent,
      given,
      yes,
      partly,
      no,
      rated,
      content: Math.floor(rated / 2),
    }
  }),
)

describe('blocks of months', () => {
  test('hold at least ten verdicts each, follow each other and count each month once, but for the last ones', () => {
    assert(
      property(months, (all) => {
        const blocks = blocksOf(all)
        for (const { given } of blocks) expect(given).toBeGreaterThanOrEqual(fewestForRate)
        const last = blocks.at(-1)?.to ?? ''
        expect(sumOf(blocks)).toEqual(sumOf(all.filter((each) => each.month <= last)))
        expect(sumOf(all.filter((each) => each.month > last)).given).toBeLessThan(fewestForRate)
      }),
    )
  })

  test('never change once they are told, whatever later months bring', () => {
    assert(
      property(months, nat(17), (all, length) => {
        const before = blocksOf(all.slice(0, length))
        expect(blocksOf(all).slice(0, before.length)).toEqual(before)
      }),
    )
  })
})

describe('blocks by name', () => {
  test('leave no rest of fewer than ten to be subtracted', () => {
    assert(
      property(months, months, months, (one, two, three) => {
        const merged = one.map((each, index) => ({
          ...sumOf([each, ...[two[index], three[index]].filter((other) => other !== undefined)]),
          month: each.month,
        }))
        const all = blocksOf(merged)
        const kinds = [one, two.slice(0, one.length), three.slice(0, one.length)]
        const told = heldApart(all, new Map(kinds.map((each, index) => [`k${index}`, blocksOf(each)])))
        const rest = sumOf(all).given - sumOf([...told.values()].flat()).given
        const isNothingTold = [...told.values()].every((blocks) => blocks.length === 0)
        expect(rest === 0 || Math.abs(rest) >= fewestForRate || isNothingTold).toBe(true)
      }),
    )
  })
})
