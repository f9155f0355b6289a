import { assert as assertAll, date, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftDates } from './shift-dates.ts'

const now = '2026-05-20T10:00:00+08:00'

describe('shiftDates', () => {
  it('moves instants and days and keeps the time of day', () => {
    const data = { at: '2026-05-20T10:00:00+08:00', on: '2026-12-30', list: ['2025-12-24'] }
    expect(shiftDates(data, 7, now)).toEqual({
      at: '2026-05-27T10:00:00+08:00',
      on: '2027-01-06',
      list: ['2025-12-31'],
    })
  })

  it('moves dates inside sentences of both languages, with and without a year', () => {
    const move = (text: string) => shiftDates(text, 14, now)
    expect(move('2026 年 4 月 28 日议定')).toBe('2026 年 5 月 12 日议定')
    expect(move('定于 4 月 24 日，地点在街道')).toBe('定于 5 月 8 日，地点在街道')
    expect(move('Agreed on 28 April 2026: no loudspeaker')).toBe('Agreed on 12 May 2026: no loudspeaker')
    expect(move('gauges go on from 18 May.')).toBe('gauges go on from 1 June.')
    expect(move('12 月 24 日亮灯')).toBe('1 月 7 日亮灯')
    expect(move('2025 年 10 月开工')).toBe('2025 年 10 月开工')
    expect(shiftDates('Works began in October 2025，2025 年 10 月开工', 182, now)).toBe(
      'Works began in April 2026，2026 年 4 月开工',
    )
  })

  it('leaves history, references and other numbers alone', () => {
    const text = '1887 年；2021-07-01 起；ZF-2026-118；〔2026〕7号；12 May-flies; 138****'
    expect(shiftDates('自 2021-07-01，ZF-2026-118，〔2026〕7号，2024年5月1日', 7, now)).toBe(
      '自 2021-07-01，ZF-2026-118，〔2026〕7号，2024年5月1日',
    )
    expect(shiftDates(text, 0, now)).toBe(text)
  })

  it('moves there and back to the same data, and keeps the order of instants', () => {
    const day = date({
      min: new Date('2025-06-01T00:00:00Z'),
      max: new Date('2026-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    assertAll(
      property(day, day, integer({ min: 0, max: 800 }), (a, b, days) => {
        const written = [a.toISOString(), b.toISOString()] as const
        const later = shiftDates([...written], days, now)
        expect(shiftDates(later, -days, now)).toEqual([...written])
        expect((later[0] as string) <= (later[1] as string)).toBe(written[0] <= written[1])
      }),
    )
  })
})
