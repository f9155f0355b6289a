import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from './fold-text.ts'
import { answersSearch, searchTerms, searchTokens } from './search-tokens.ts'

const finds = (question: string, text: string) => answersSearch(searchTokens(text), searchTerms(question))

describe('foldText', () => {
  test('writes traditional, full width, accents and capitals in one form', () => {
    expect(foldText('停車積水')).toBe('停车积水')
    expect(foldText('ＡＢＣ１２')).toBe('abc12')
    expect(foldText('Café Über')).toBe('cafe uber')
  })
})

describe('a search', () => {
  test('finds Chinese words inside a sentence, in either writing', () => {
    expect(finds('积水', '打灯巷南头一下大雨就积水到脚踝')).toBe(true)
    expect(finds('積水', '打灯巷南头一下大雨就积水到脚踝')).toBe(true)
    expect(finds('停车', '停車太亂')).toBe(true)
    expect(finds('停车', '打灯巷南头一下大雨就积水到脚踝')).toBe(false)
  })

  test('finds two Chinese words that lie apart, in any order, and one that was written with spaces', () => {
    expect(finds('积水 路灯', '路灯不亮，一下雨就积水')).toBe(true)
    expect(finds('积水 路灯', '一下雨就积水')).toBe(false)
    expect(finds('积水', '积 水 很深')).toBe(true)
  })

  test('finds an address however its number is spaced', () => {
    for (const q of ['打灯巷1号', '打灯巷 1 号', '打灯巷１号'])
      for (const text of ['打灯巷 1 号门口积水', '打灯巷1号门口积水']) expect(finds(q, text)).toBe(true)
    expect(finds('打灯巷 2 号', '打灯巷 1 号')).toBe(false)
    expect(finds('打灯巷 1 号', '打灯巷 12 号')).toBe(false)
  })

  test('finds English words in any order, case and form, and by their beginning', () => {
    expect(finds('STORM floods', 'Every storm the south end of Lantern Lane floods')).toBe(true)
    expect(finds('flooding', 'it flooded again')).toBe(true)
    expect(finds('cities', 'the city wall')).toBe(true)
    expect(finds('drain', 'drainage of the lane')).toBe(true)
    expect(finds('cafe', 'Le Café')).toBe(true)
    expect(finds('rain', 'far, in')).toBe(false)
  })

  test('finds a reference, with its zeros or without', () => {
    expect(finds('LTL-0022', 'LTL-0022\n积水')).toBe(true)
    expect(finds('22', 'LTL-0022\n积水')).toBe(true)
  })

  test('finds nothing by what holds neither letter nor number', () => {
    expect(finds(',。', '一,。二')).toBe(false)
  })

  test('finds every text by any piece of itself that cuts no word and no number', () => {
    const property = fc.property(
      fc.array(
        fc.constantFrom('雨', '积', '水', '打', '灯', '巷', '里', ' ab ', ' C ', ' b7 ', ' ', ',', '。'),
        {
          minLength: 1,
        },
      ),
      fc.nat(),
      fc.nat(),
      (parts, from, length) => {
        const start = from % parts.length
        const piece = parts.slice(start, start + 1 + (length % 10)).join('')
        const terms = searchTerms(piece)
        return terms.whole.length + terms.beginnings.length === 0 || finds(piece, parts.join(''))
      },
    )
    expect(fc.check(property).failed).toBe(false)
  })
})
