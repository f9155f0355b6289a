import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { words } from './words.ts'

describe('words', () => {
  test('keeps markup as the plain text it is', () => {
    expect(words(1, 100).parse('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>')
  })

  test('drops characters that cannot be stored or that turn the reading direction', () => {
    expect(words(1, 100).parse('a\u0000b\u202Ec')).toBe('abc')
  })

  test('refuses words of nothing but such characters', () => {
    expect(words(1, 100).safeParse(' \u0000\u202E ').success).toBe(false)
    for (const blank of ['\u200B\u200D', '\u3164\u3164', '\u2800', '\u00AD\u2060', '\u0301'])
      expect([blank, words(1, 100).safeParse(blank).success]).toEqual([blank, false])
    expect(words(1, 100).safeParse('👍🏽').success).toBe(true)
    expect(words(0, 100).safeParse('').success).toBe(true)
  })

  test('cleans once: a second reading changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), (text) => {
        const first = words(0, 400).parse(text)
        expect(words(0, 400).parse(first)).toBe(first)
      }),
    )
  })
})
