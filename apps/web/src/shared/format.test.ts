import { describe, expect, it } from 'vitest'
import {
  formatClosing,
  formatDay,
  formatDeadline,
  formatDistance,
  formatLeft,
  formatPercent,
  formatShare,
} from './format.ts'

const zone = 'Asia/Shanghai'
const now = new Date('2026-05-20T10:00:00+08:00')
const midnight = '2026-06-09T00:00:00+08:00'

describe('formatDeadline', () => {
  it('says midnight as 24:00 of the day before, and counts days on the calendar', () => {
    expect(formatDeadline(midnight, 'zh-CN', zone, now)).toBe('6 月 8 日 24:00 前，还有 19 天')
    expect(formatDeadline(midnight, 'en', zone, now)).toBe('until 24:00, 8 June (Beijing time), 19 days left')
  })
  it('says the same day by its hours and minutes', () => {
    const closesAt = '2026-05-20T18:00:00+08:00'
    expect(formatDeadline(closesAt, 'zh-CN', zone, now)).toBe('5 月 20 日 18:00 前，还有 8 小时')
    expect(formatLeft('2026-05-20T11:01:00+08:00', 'en', zone, now)).toBe('1 hour 1 minute left')
  })
  it('never says a full day while less than a day is left', () => {
    expect(formatLeft('2026-05-21T09:30:00+08:00', 'zh-CN', zone, now)).toBe('还有 23 小时 30 分钟')
    expect(formatLeft('2026-05-21T10:00:00+08:00', 'en', zone, now)).toBe('1 day left')
  })
  it('says that it is over once it is over', () => {
    expect(formatDeadline('2026-05-15T18:00:00+08:00', 'zh-CN', zone, now)).toBe('已于 5 月 15 日 18:00 截止')
    expect(formatDeadline(now, 'en', zone, now)).toBe('closed at 10:00, 20 May (Beijing time)')
  })
  it('is said in the zone of the place wherever the reader is', () => {
    expect(formatClosing('2026-06-08T16:00:00Z', 'zh-CN', zone, now)).toBe('6 月 8 日 24:00')
    expect(formatClosing('2026-06-08T16:00:00Z', 'en', 'Europe/London', now)).toMatch(
      /^17:00, 8 June \(.+\)$/,
    )
  })
  it('names the year only when it is another one', () => {
    expect(formatClosing('2027-01-02T18:00:00+08:00', 'zh-CN', zone, now)).toBe('2027 年 1 月 2 日 18:00')
  })
})

describe('formatDay', () => {
  it('keeps a day without a time, east and west of Greenwich', () => {
    for (const each of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])
      expect(formatDay('2026-06-03', 'en', each, { now })).toBe('3 June')
  })
  it('names the weekday in both languages', () => {
    const options = { withWeekday: true, now }
    expect(formatDay('2026-06-03T09:00:00+08:00', 'zh-CN', zone, options)).toBe('6 月 3 日（周三）')
    expect(formatDay('2026-06-03T09:00:00+08:00', 'en', zone, options)).toBe('Wed 3 June')
  })
})

describe('formatDistance', () => {
  it('is as exact as a walker needs', () => {
    expect([8.2, 117, 1240].map((metres) => formatDistance(metres, 'zh-CN'))).toEqual([
      '8 米',
      '115 米',
      '1.2 公里',
    ])
    expect(formatDistance(1240, 'en')).toBe('1.2 km')
  })
})

describe('formatShare', () => {
  it('always says what a count is counted from', () => {
    const unit = { zh: '户', en: 'households' }
    expect(formatShare(61, 105, 'zh-CN', unit)).toBe('61 / 105 户')
    expect(formatShare(61, 1050, 'en', unit)).toBe('61 of 1,050 households')
  })
  it('has no percentage of nothing', () => {
    expect(formatPercent(0, 0, 'zh-CN')).toBe('–')
    expect(formatPercent(73, 100, 'en')).toBe('73 %')
  })
})
