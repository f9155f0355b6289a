import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedHolidays } from '../places/shipped-holidays.ts'
import { extendedEnd, noticePeriod } from './notice-period.ts'
import { addDays, dayIn, daysBetween, endOfDay, isWorkingDay, lastDayOf } from '../calendar.ts'

const zone = 'Asia/Shanghai'
const holidays = shippedHolidays
const place = { timeZone: zone, holidays }
const term = { days: 20, minimumDays: 20, statutoryDays: 20, hasLegalBasis: true }
const day = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays('2024-01-02', offset))

describe('lastDayOf', () => {
  test('moves a term that ends on a Sunday to Monday', () => {
    expect(lastDayOf('2026-04-20', 20, holidays)).toBe('2026-05-11')
  })
  test('does not count the first day', () => {
    expect(lastDayOf('2026-05-06', 15, holidays)).toBe('2026-05-21')
  })
  test('moves a term that ends on Labour Day past the whole holiday', () => {
    expect(lastDayOf('2026-03-02', 60, holidays)).toBe('2026-05-06')
  })
  test('ends on a make-up Saturday, because offices are open', () => {
    expect(lastDayOf('2026-04-24', 15, holidays)).toBe('2026-05-09')
  })
  test('always ends on a working day, never early, and at most a holiday late', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const last = lastDayOf(from, days, holidays)
        expect(isWorkingDay(last, holidays)).toBe(true)
        expect(daysBetween(from, last)).toBeGreaterThanOrEqual(days)
        expect(daysBetween(from, last)).toBeLessThanOrEqual(days + 10)
      }),
    )
  })
  test('gives no less to whoever starts later or has more days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
        expect(lastDayOf(addDays(from, 1), days, holidays) >= lastDayOf(from, days, holidays)).toBe(true)
        expect(lastDayOf(from, days + 1, holidays) >= lastDayOf(from, days, holidays)).toBe(true)
      }),
    )
  })
})

describe('noticePeriod', () => {
  test('ends at 24:00 of the last day in the zone of the place', () => {
    const period = noticePeriod(new Date('2026-04-20T09:00:00+08:00'), term, place)
    expect(period.closesAt.toISOString()).toBe('2026-05-11T16:00:00.000Z')
    expect(period.lastDay).toBe('2026-05-11')
  })
  test('refuses fewer days than the law sets, whatever the planner typed as minimum', () => {
    const tooShort = { ...term, days: 19, minimumDays: 5 }
    expect(() => noticePeriod(new Date(), tooShort, place)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'notice_too_short' }) }),
    )
  })
  test('refuses a notice without legal basis', () => {
    expect(() => noticePeriod(new Date(), { ...term, hasLegalBasis: false }, place)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'notice_without_basis' }) }),
    )
  })
})

describe('extendedEnd', () => {
  const notice = { closesAt: endOfDay('2026-05-11', zone) }
  test('only ever moves the end later', () => {
    fc.assert(
      fc.property(day, (lastDay) => {
        try {
          const end = extendedEnd(notice, lastDay, new Date('2026-05-01T00:00:00Z'), place)
          expect(end.getTime()).toBeGreaterThan(notice.closesAt.getTime())
        } catch (error) {
          expect(error).toMatchObject({
            refusal: { code: expect.stringMatching(/^notice_(only_longer|too_long)$/) },
          })
        }
      }),
    )
  })
  test('adds at most a year at once, so that a slip in the year cannot bind everybody', () => {
    const now = new Date('2026-05-01T00:00:00Z')
    expect(extendedEnd(notice, '2027-05-11', now, place)).toBeInstanceOf(Date)
    for (const lastDay of ['2027-05-12', '9999-12-31']) {
      expect(() => extendedEnd(notice, lastDay, now, place)).toThrow(
        expect.objectContaining({ refusal: expect.objectContaining({ code: 'notice_too_long' }) }),
      )
    }
  })
  test('gives at least a day, and ends on a day when offices are open', () => {
    const now = new Date('2026-05-01T00:00:00Z')
    expect(() => extendedEnd(notice, '2026-05-11', now, place)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'notice_only_longer' }) }),
    )
    // The 16th is a Saturday.
    expect(extendedEnd(notice, '2026-05-16', now, place)).toEqual(endOfDay('2026-05-18', zone))
  })
  test('does not reopen a notice that is over', () => {
    expect(() => extendedEnd(notice, '2026-06-01', notice.closesAt, place)).toThrow(
      expect.objectContaining({ refusal: { code: 'notice_over' } }),
    )
  })
})

describe('endOfDay', () => {
  test('is the first instant of the next day, also where clocks change', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(zone, 'Europe/London', 'America/New_York', 'Australia/Sydney', 'UTC'),
        (of, timeZone) => {
          const end = endOfDay(of, timeZone)
          expect(dayIn(end, timeZone)).toBe(addDays(of, 1))
          expect(dayIn(new Date(end.getTime() - 1), timeZone)).toBe(of)
        },
      ),
      // Between the midnight of Greenwich and that of the place the clocks change.
      { examples: ['2026-04-04', '2026-10-03'].map((of) => [of, 'Australia/Sydney']) },
    )
  })
})
