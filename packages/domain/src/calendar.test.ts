import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayIn, endOfDay, startOfDay } from './calendar.ts'

interface Days {
  PlainDate: {
    from(day: string): {
      toZonedDateTime(zone: string): { startOfDay(): { epochMilliseconds: number } }
    }
  }
}
/** Node's own calendar, the independent witness. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler does not know it yet
const { PlainDate } = (globalThis as unknown as { Temporal: Days }).Temporal
const begun = (day: string, zone: string) =>
  new Date(PlainDate.from(day).toZonedDateTime(zone).startOfDay().epochMilliseconds).toISOString()

describe('a day', () => {
  it.each([
    ['2026-11-29', 'Asia/Shanghai', '2026-11-28T16:00:00.000Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00.000Z'],
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s begins in %s at its first instant, also where clocks leap at midnight', (day, zone, instant) => {
    expect(startOfDay(day, zone).toISOString()).toBe(instant)
    expect(begun(day, zone)).toBe(instant)
  })

  it('that a zone left out begins and ends with the next', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toEqual(startOfDay('2011-12-31', 'Pacific/Apia'))
  })

  it('begins where Node’s own calendar says, in every zone', () => {
    const zone = constantFrom(...Intl.supportedValuesOf('timeZone'))
    const day = integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
    assert(
      property(zone, day, (where, when) => {
        // In Newfoundland clocks went back at one minute past midnight: the day began twice.
        if (where === 'America/St_Johns' && when < '2012-01-01') return
        expect(startOfDay(when, where).toISOString()).toBe(begun(when, where))
      }),
      { numRuns: 400 },
    )
  })

  it('lasts until the next begins: nothing ends an hour early', () => {
    const zone = constantFrom('Africa/Cairo', 'Asia/Beirut', 'America/Santiago', 'Asia/Shanghai')
    assert(
      property(zone, integer({ min: 0, max: 800 }), (where, days) => {
        const day = addDays('2026-01-01', days)
        const last = new Date(endOfDay(day, where).getTime() - 1000)
        expect([dayIn(startOfDay(day, where), where), dayIn(last, where)]).toEqual([day, day])
        expect(dayIn(endOfDay(day, where), where)).toBe(addDays(day, 1))
      }),
    )
  })
})
