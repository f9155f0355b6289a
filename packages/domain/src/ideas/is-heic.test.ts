import { expect, test } from 'vitest'
import { isHeic } from './is-heic.ts'

const begins = (words: string) => Uint8Array.from(words, (sign) => sign.charCodeAt(0))

test.each([
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', true],
  ['\0\0\0\x1cftypmif1\0\0\0\0mif1heic', true],
  ['\0\0\0\x18ftyphevc', true],
  ['\0\0\0\x1cftypavif\0\0\0\0avifmif1', false],
  ['\0\0\0\x18ftypmp42', false],
  ['\xff\xd8\xff\xe0heicheicheic', false],
  ['ftypheic', false],
  ['', false],
])('%j is one: %s', (words, is) => expect(isHeic(begins(words))).toBe(is))
