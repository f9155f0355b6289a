import { encodingNamed, decodeAs } from './text-encodings.ts'
import { chooseEncoding } from './choose-encoding.ts'

/**
 * Text as it was meant, where nobody can be asked: as its mark or its name says, else UTF-8 where the bytes can be
 * that, else the likeliest by its lines.
 */
export function decodeText(bytes: Uint8Array, named?: string): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const label = named === undefined ? undefined : encodingNamed(named)
  return decodeAs(bytes, label ?? chooseEncoding([{ bytes, mayBeCut: false }], undefined, undefined).encoding)
}

/** UTF-16 by its mark, or by the empty halves of plain signs where it has none. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 512)
  const zeros = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length)
  const [even = 0, odd = 0] = zeros
  if (start.length < 4 || even + odd < start.length / 8) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}
