import { expect, test } from 'vitest'
import { hanNumber } from './han-numerals.ts'

test.each([
  ['七', 7],
  ['十', 10],
  ['十二', 12],
  ['三十', 30],
  ['三十一', 31],
  ['一百零三', 103],
  ['一百一十五', 115],
  ['两百', 200],
  ['九百九十九', 999],
  ['二〇五', 205],
  ['一九八五', 1985],
])('%s is %i', (numerals, number) => {
  expect(hanNumber(numerals)).toBe(number)
})

test.each([['十十'], ['百'], ['廿三'], ['12']])('%s is no number in Han numerals', (numerals) => {
  expect(hanNumber(numerals)).toBeNull()
})
