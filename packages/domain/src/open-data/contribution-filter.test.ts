import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FilterableItem, ContributionFilter, filterTest, unspaced } from './contribution-filter.ts'
import { searchTokens } from './search-tokens.ts'

const item = (text: string, more: Partial<FilterableItem> = {}): FilterableItem => ({
  id: 'a',
  kind: 'idea',
  status: 'idea',
  category: 'drainage',
  isAnswered: false,
  text: text.toLowerCase(),
  unspaced: unspaced(text.toLowerCase()),
  tokens: searchTokens(text),
  ...more,
})
const matches = (query: Record<string, string>, of: FilterableItem) =>
  filterTest(ContributionFilter.parse(query), new Set(['mine']))(of)

describe('filterTest', () => {
  test('finds Chinese words inside a sentence', () => {
    expect(matches({ q: '积水' }, item('打灯巷南头一下大雨就积水到脚踝'))).toBe(true)
    expect(matches({ q: '停车' }, item('打灯巷南头一下大雨就积水到脚踝'))).toBe(false)
  })

  test('finds an address however its number is spaced', () => {
    for (const q of ['打灯巷1号', '打灯巷 1 号', '打灯巷１号'])
      for (const text of ['打灯巷 1 号门口积水', '打灯巷1号门口积水'])
        expect(matches({ q }, item(text))).toBe(true)
    expect(matches({ q: '打灯巷 2 号' }, item('打灯巷 1 号'))).toBe(false)
    expect(matches({ q: 'rain' }, item('far, in'))).toBe(false)
  })

  test('finds English words in any order and case', () => {
    expect(matches({ q: 'STORM floods' }, item('Every storm the south end of Lantern Lane floods'))).toBe(
      true,
    )
  })

  test('takes several statuses as either, several fields as both', () => {
    expect(matches({ status: 'idea,open' }, item('x'))).toBe(true)
    expect(matches({ status: 'open', kind: 'idea' }, item('x'))).toBe(false)
  })

  test('keeps what was answered, or what still waits', () => {
    expect(matches({ answered: 'true' }, item('x'))).toBe(false)
    expect(matches({ answered: 'true' }, item('x', { isAnswered: true }))).toBe(true)
    expect(matches({ answered: 'false' }, item('x'))).toBe(true)
  })

  test('keeps only what the person took part in', () => {
    expect(matches({ mine: 'true' }, item('x'))).toBe(false)
    expect(matches({ mine: 'true' }, item('x', { id: 'mine' }))).toBe(true)
  })

  test('refuses a status that does not exist', () => {
    expect(ContributionFilter.safeParse({ status: 'nonsense' }).success).toBe(false)
  })

  test('finds every text by any piece of itself', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...Array.from('雨积水打灯巷里A b7,。')), { minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (characters, from, length) => {
          const start = from % characters.length
          const piece = characters.slice(start, start + 1 + (length % 10)).join('')
          expect(matches({ q: piece }, item(characters.join('')))).toBe(true)
        },
      ),
    )
  })
})
