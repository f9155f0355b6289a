import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { tableAsCsv } from './table-as-csv.ts'

test('formulas become words, numbers stay numbers, quotes and breaks are kept', () => {
  expect(
    tableAsCsv([['=1+1', '@SUM(A1)', '+cmd|/C calc', '-2+3', '\t=1', -77.03, 'a "b", c\nd', null]]),
  ).toBe(`\uFEFF'=1+1,'@SUM(A1),'+cmd|/C calc,'-2+3,"'\t=1",-77.03,"a ""b"", c\nd",\r\n`)
})

test('no cell begins as a formula, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string(), (words) => {
      const cell = tableAsCsv([[words]])
        .slice(1, -2)
        .replace(/^"/, '')
      expect(/^[=+@\t\r]/.test(cell) || (cell.startsWith('-') && !/^-\d+(\.\d+)?$/.test(cell))).toBe(false)
    }),
  )
})
