import { assert, date, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from './read-date.ts'

describe('readDate', () => {
  test.each([
    ['1985-11-13'],
    ['1985/11/13'],
    ['1985.11.13'],
    ['19851113'],
    ['1985年11月13日'],
    ['１９８５年１１月１３日'],
    ['一九八五年十一月十三日'],
    ['1985-11-13T00:00:00Z'],
    ['1985-11-13 08:30:00'],
    ['13/11/1985'],
    ['11/13/1985'],
    ['13.11.1985'],
    ['13 Nov 1985'],
    ['13th November 1985'],
    ['November 13, 1985'],
    ['31364'],
    ['500688000000'],
  ])('%s is the thirteenth of November 1985', (cell) =>
    expect(readDate(cell)).toEqual({ kind: 'day', day: '1985-11-13' }),
  )

  test('a year and a month keep their precision', () => {
    expect(readDate('1985')).toEqual({ kind: 'rough', day: '1985-01-01', precision: 'year' })
    expect(readDate('1985年')).toEqual({ kind: 'rough', day: '1985-01-01', precision: 'year' })
    expect(readDate('1985-11')).toEqual({ kind: 'rough', day: '1985-11-01', precision: 'month' })
    expect(readDate('一九八五年十月')).toEqual({ kind: 'rough', day: '1985-10-01', precision: 'month' })
  })

  test('day and month in either order are two readings, the same day twice is one', () => {
    expect(readDate('03/04/1985')).toEqual({
      kind: 'either',
      dayFirst: '1985-04-03',
      monthFirst: '1985-03-04',
    })
    expect(readDate('04/04/1985')).toEqual({ kind: 'day', day: '1985-04-04' })
  })

  test.each([[''], [' '], ['NULL'], ['0000-00-00'], ['0000-00-00 00:00:00'], ['n/a'], ['不详'], ['—']])(
    '"%s" says nothing',
    (cell) => expect(readDate(cell)).toEqual({ kind: 'none' }),
  )

  test.each([['1985-02-30'], ['13/13/1985'], ['soon'], ['99999'], ['1985-13'], ['十三']])(
    '%s is no date',
    (cell) => expect(readDate(cell)).toEqual({ kind: 'unreadable' }),
  )

  test('every day is read in each way of writing', () => {
    assert(
      property(
        date({ min: new Date('1955-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
        (moment) => {
          const day = moment.toISOString().slice(0, 10)
          const [year, month, inMonth] = day.split('-').map(Number)
          for (const cell of [
            day,
            `${year}年${month}月${inMonth}日`,
            `${inMonth}.${month}.${year}`,
            moment.toISOString(),
          ])
            expect(readDate(cell)).toEqual({ kind: 'day', day })
        },
      ),
    )
  })
})
