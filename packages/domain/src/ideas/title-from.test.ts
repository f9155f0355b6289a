import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saysMore, titleFrom } from './title-from.ts'

describe('titleFrom', () => {
  test('takes the first sentence', () => {
    expect(titleFrom('井口没护栏，孩子危险。已经说过两次。')).toBe('井口没护栏，孩子危险')
    expect(titleFrom('Mill Alley is dark. I use my torch.')).toBe('Mill Alley is dark')
  })

  test('cuts a long sentence where a word or phrase ends', () => {
    expect(titleFrom('Every storm the south end of Lantern Lane floods and water comes into the café')).toBe(
      'Every storm the south end of Lantern Lane floods and…',
    )
  })

  test('always fits a title', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2, maxLength: 300 }), (words) => {
        expect(Array.from(titleFrom(words)).length).toBeLessThanOrEqual(60)
      }),
    )
  })
})

describe('saysMore', () => {
  test('is not said of a title that holds every word', () => {
    expect(saysMore('井边的石板滑，老人怕摔。', '井边的石板滑，老人怕摔')).toBe(false)
    expect(saysMore('The flags are slippery.', 'The flags are slippery')).toBe(false)
  })

  test('is said of anything beyond it', () => {
    expect(saysMore('井口没护栏，孩子危险。已经说过两次。', '井口没护栏，孩子危险')).toBe(true)
  })
})
