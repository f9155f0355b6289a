import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote, textsIn } from './find-quote.ts'

const text = '门窗更换为仿古铝合金窗。厨房门窗更换为木窗。'

describe('findQuote', () => {
  test('finds words that stand there once', () => {
    expect(findQuote(text, { quote: '更换为仿古铝合金窗', prefix: '', suffix: '' })).toEqual({
      start: 2,
      end: 11,
    })
  })

  test('finds nothing where the words do not stand', () => {
    expect(findQuote(text, { quote: '塑钢窗', prefix: '', suffix: '' })).toBeNull()
  })

  test('needs the surroundings when the words stand there twice', () => {
    expect(findQuote(text, { quote: '门窗更换为', prefix: '', suffix: '' })).toBeNull()
    expect(findQuote(text, { quote: '门窗更换为', prefix: '厨房', suffix: '木窗' })?.start).toBe(14)
  })

  test('never finds a passage that does not read as quoted', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ minLength: 1, maxLength: 4 }),
        fc.string(),
        (before, quote, after) => {
          const whole = `${before}${quote}${after}`
          const found = findQuote(whole, { quote, prefix: '', suffix: '' })
          const read = found && whole.replace(/\s+/g, ' ').slice(found.start, found.end)
          expect(read ?? quote.replace(/\s+/g, ' ')).toBe(quote.replace(/\s+/g, ' '))
        },
      ),
    )
    expect(findQuote('甲乙丙', { quote: '乙', prefix: '', suffix: '' })).toEqual({ start: 1, end: 2 })
  })
})

describe('textsIn', () => {
  test('reads one language of every text, however deep', () => {
    expect(textsIn({ zh: '甲', en: 'a' }, 'en')).toEqual(['a'])
    expect(textsIn([{ heading: { zh: '甲', en: 'a' }, paragraphs: [{ zh: '乙', en: 'b' }] }], 'zh')).toEqual([
      '甲',
      '乙',
    ])
  })
})
