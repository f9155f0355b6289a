import { describe, expect, it } from 'vitest'
import { daysToShift } from './days-to-shift.ts'

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
})
