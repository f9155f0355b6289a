import { describe, expect, test } from 'vitest'
import { SignInWithCode, readContact } from './people/sign-in.ts'
import { plainCode } from './plain-signs.ts'

describe('what people type', () => {
  test.each([
    '13812345678',
    '138 1234 5678',
    '138-1234-5678',
    '138–1234—5678',
    '１３８１２３４５６７８',
    '+86 138 1234 5678',
    '＋86 138 1234 5678',
    '8613812345678',
    '0086 138 1234 5678',
    '(138) 1234 5678',
    '\u200B138\u202C12345678\uFEFF',
    '138\u00A01234\u30005678',
  ])('is a phone number: %s', (typed) =>
    expect(readContact(typed)).toEqual({ kind: 'phone', value: '+8613812345678' }),
  )

  test.each([
    'Lin@Example.org',
    ' lin@example.org ',
    'ｌｉｎ＠ｅｘａｍｐｌｅ．ｏｒｇ',
    'lin@example\u200B.org',
  ])('is an address of mail: %s', (typed) =>
    expect(readContact(typed)).toEqual({ kind: 'email', value: 'lin@example.org' }),
  )

  test.each(['8612345678901', '86138123456', '1381234567', 'lin', '', '+0123456789'])(
    'is neither: %s',
    (typed) => expect(readContact(typed)).toBeNull(),
  )

  test.each(['123456', ' 123 456 ', '１２３４５６', '123–456', '\u200B123456'])(
    'is a sign-in code: %s',
    (code) => expect(SignInWithCode.shape.code.parse(code)).toBe('123456'),
  )

  test('is no sign-in code where a digit is missing', () => {
    expect(SignInWithCode.shape.code.safeParse('12345').success).toBe(false)
    expect(SignInWithCode.shape.code.safeParse('12a456').success).toBe(false)
  })

  test.each(['K7MQ-24', 'k7mq24', 'ｋ７ｍｑ２４', 'K7MQ — 24', 'k 7 m q 2 4'])(
    'is a code on a slip: %s',
    (typed) => expect(plainCode(typed)).toBe('K7MQ24'),
  )
})
