import type { LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import { chooseEncoding } from './choose-encoding.ts'
import { wideEncoding } from './decode-text.ts'
import { decodeAs } from './text-encodings.ts'

/** UTF-16 tells itself; else one encoding for all lines together. */
export function textOf(bytes: Uint8Array, given?: TextEncoding): { text: string; encoding?: LayerEncoding } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes) }
  const encoding = chooseEncoding(linesOf(bytes), undefined, given)
  return { text: decodeAs(bytes, encoding.encoding).replace(/^\uFEFF/, ''), encoding }
}

function linesOf(bytes: Uint8Array) {
  const lines: { bytes: Uint8Array; mayBeCut: boolean }[] = []
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from)
    lines.push({ bytes: bytes.subarray(from, end < 0 ? bytes.length : end), mayBeCut: false })
    from = end < 0 ? bytes.length : end + 1
  }
  return lines
}
