import { describe, expect, test } from 'vitest'
import { readHolidayList } from './read-holiday-list.ts'
import { shippedHolidays } from './shipped-holidays.ts'

/** The sentences of the notices as they were published, without their introductions. */
const notices: Record<number, string> = {
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
}

describe('readHolidayList', () => {
  test.each([2024, 2025])(
    'the notice of the State Council for %i gives the table that is shipped',
    (year) => {
      const read = readHolidayList(notices[year] ?? '', year)
      const table = shippedHolidays.find((each) => each.year === year)
      expect(read).toEqual({ daysOff: table?.daysOff, makeUpDays: table?.makeUpDays, unread: [] })
    },
  )

  test('lines of other offices: days and stretches, in digits and in words', () => {
    const lines = `New Year's Day: Friday 1 January 2027
    26th March to 29 March 2027
    Monday, May 3, 2027 to Tuesday May 4
    2027-08-30
    2027/12/27 – 2027/12/28
    2027-05-08 work`
    expect(readHolidayList(lines, 2027)).toEqual({
      daysOff: [
        ['2027-01-01', '2027-01-01'],
        ['2027-03-26', '2027-03-29'],
        ['2027-05-03', '2027-05-04'],
        ['2027-08-30', '2027-08-30'],
        ['2027-12-27', '2027-12-28'],
      ],
      makeUpDays: ['2027-05-08'],
      unread: [],
    })
  })

  test('what is of another year, or says nothing of the day, is named and not taken', () => {
    const read = readHolidayList(
      '2026年12月31日至2027年1月2日放假调休。\n9月30日为烈士纪念日。\n第 7 条',
      2027,
    )
    expect(read).toEqual({
      daysOff: [],
      makeUpDays: [],
      unread: ['2026年12月31日至2027年1月2日放假调休', '9月30日为烈士纪念日'],
    })
  })

  test('full width, and a day that does not exist', () => {
    expect(readHolidayList('２月５日至１１日放假', 2027).daysOff).toEqual([['2027-02-05', '2027-02-11']])
    expect(readHolidayList('2027-02-30', 2027)).toEqual({
      daysOff: [],
      makeUpDays: [],
      unread: ['2027-02-30'],
    })
  })
})
