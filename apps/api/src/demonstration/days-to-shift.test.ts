import { lastDayOf, addDays } from '@hetu/domain/calendar'
import { shippedHolidays } from '@hetu/domain/places/shipped-holidays'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { daysToShift } from './days-to-shift.ts'
import { termsOf } from './read-seed.ts'
import type { SeedProposal } from './seed.ts'

const seedNow = '2026-05-20T10:00:00+08:00'
const terms = [{ opensOn: '2026-04-20', days: 20, lastDay: '2026-05-11' }]

describe('daysToShift', () => {
  it('is nothing at the moment of the scenario and whole weeks after it, never past now', () => {
    expect(daysToShift(seedNow, new Date(seedNow), terms)).toBe(0)
    expect(daysToShift(seedNow, new Date('2026-05-27T09:59:00+08:00'), terms)).toBe(0)
    expect(daysToShift(seedNow, new Date('2026-11-23T08:00:00Z'), terms)).toBe(26 * 7)
  })

  it('goes back weeks whose holidays would move the end of a notice', () => {
    // A notice that ends on Monday 2026-10-05 would roll over the National Day to the 8th.
    const shift = daysToShift(seedNow, new Date('2026-10-14T12:00:00+08:00'), terms)
    expect(shift).toBe(20 * 7)
  })

  it('finds a shift for every day of three years at which all notices of the quarter end as they should', () => {
    const file = new URL('../../../../sql/seed/liuting-li/proposals.json', import.meta.url)
    const { proposals } = JSON.parse(readFileSync(file, 'utf8')) as { proposals: SeedProposal[] }
    const all = termsOf(proposals)
    expect(all).toHaveLength(6)
    for (let day = 0; day < 3 * 365; day += 1) {
      const now = new Date(Date.parse(seedNow) + day * 86_400_000)
      const shift = daysToShift(seedNow, now, all)
      const ends = all.map((term) => lastDayOf(addDays(term.opensOn, shift), term.days, shippedHolidays))
      expect([day, ends]).toEqual([day, all.map((term) => addDays(term.lastDay, shift))])
    }
  })
})
