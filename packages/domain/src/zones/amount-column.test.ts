import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountColumn, amountIn } from './amount-column.ts'
import type { Dimension } from './read-amount.ts'

/** The values of a column as the file's cells tell them together. */
const read = (dimension: Dimension, cells: string[], column = 'a') => {
  const found = amountColumn(
    cells.map((a) => ({ [column]: a })),
    column,
    dimension,
  )
  return cells.map((cell) => amountIn(cell, dimension, found).value)
}

describe('a share', () => {
  test.each([
    [
      ['60%', '４０％', '60 %（建筑密度）', '0.5%'],
      [0.6, 0.4, 0.6, 0.005],
    ],
    [
      ['60', '35'],
      [0.6, 0.35],
    ],
    [
      ['60', '0'],
      [0.6, 0],
    ],
    [
      ['0.6', '0.35'],
      [undefined, undefined],
    ],
    [
      ['60', '0.6', '60%'],
      [undefined, undefined, 0.6],
    ],
  ])('in %j is %j', (cells, values) => expect(read('share', cells)).toEqual(values))

  test('is read as the planner says, and by the sign in its heading', () => {
    expect(amountIn('0.6', 'share', { factor: 1 }).value).toBe(0.6)
    expect(amountIn('60', 'share', { factor: 0.01 }).value).toBe(0.6)
    expect(read('share', ['0.6'], '建筑密度（%）')).toEqual([0.006])
  })
})

describe('lengths and areas', () => {
  test.each<[Dimension, string, number | undefined]>([
    ['length', '30 ft', 9.144],
    ['length', '１２米', 12],
    ['length', '950 cm', 9.5],
    ['length', '12 ㎡', undefined],
    ['area', '3亩', 2000],
    ['area', '１.５ 公顷', 15_000],
    ['area', '20 ㎡', 20],
    ['area', '20 m²', 20],
    ['area', '100 sq ft', 9.290304],
    ['area', '12 m', undefined],
    ['ratio', '200%', 2],
    ['count', '3层', 3],
    ['length', 'nine', undefined],
    ['length', '', undefined],
  ])('%s %s is %s', (dimension, cell, value) =>
    expect(amountIn(cell, dimension, { factor: 1 }).value).toBe(value),
  )

  test('the unit of a heading holds for cells without one', () =>
    expect(read('length', ['10', '10 m'], '高度（英尺）')).toEqual([3.048, 10]))
})

describe('commas', () => {
  test.each([
    [['9,5'], [9.5]],
    [['1,234'], [undefined]],
    [
      ['1,234', '9,5'],
      [1.234, 9.5],
    ],
    [
      ['1,234', '1,234,567'],
      [1234, 1_234_567],
    ],
    [
      ['1.234,5', '1 234,5', "1'234"],
      [1234.5, 1234.5, 1234],
    ],
    [['1,234.5'], [1234.5]],
    [['1.234.567'], [1_234_567]],
    [
      ['1,23,4', '1..2'],
      [undefined, undefined],
    ],
  ])('%j is %j', (cells, values) => expect(read('length', cells)).toEqual(values))

  test('of any number written either way, the column tells which way', () => {
    const cents = fc.integer({ min: 100_000, max: 99_999_999 }).filter((value) => value % 10 !== 0)
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 20 }), fc.boolean(), (list, isEnglish) => {
        const numbers = list.map((value) => value / 100)
        const format = new Intl.NumberFormat(isEnglish ? 'en' : 'de', { maximumFractionDigits: 2 })
        expect(
          read(
            'length',
            numbers.map((value) => format.format(value)),
          ),
        ).toEqual(numbers)
      }),
    )
  })
})
