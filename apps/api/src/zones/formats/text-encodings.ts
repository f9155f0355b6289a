import { textEncodings, type TextEncoding } from '@hetu/domain/zones/text-encoding'
import iconv from 'iconv-lite'
import { Buffer } from 'node:buffer'

/** Text of these bytes; what the encoding does not have is U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string {
  // The decoder of the platform knows no code pages of DOS, and takes Big5 with the signs of Hong Kong.
  return encoding === 'utf-8' || encoding === 'big5'
    ? new TextDecoder(encoding).decode(bytes)
    : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

const byCodePage = new Map<string, TextEncoding>([
  ['65001', 'utf-8'],
  ['936', 'gb18030'],
  ['54936', 'gb18030'],
  ['950', 'big5'],
  ['932', 'shift_jis'],
  ['949', 'euc-kr'],
  ['51949', 'euc-kr'],
])

const byPart = new Map<string, TextEncoding>([
  ['1', 'windows-1252'],
  ['2', 'iso-8859-2'],
  ['5', 'windows-1251'],
  ['7', 'windows-1253'],
  ['9', 'windows-1254'],
  ['15', 'iso-8859-15'],
])

const words: [RegExp, TextEncoding][] = [
  [/^utf-?8/, 'utf-8'],
  [/^(gbk|gb-?2312|gb-?18030|euc-?cn)/, 'gb18030'],
  [/big-?5/, 'big5'],
  [/s(hift)?[-_]?jis|ms932/, 'shift_jis'],
  [/euc-?kr|ks_?c|uhc/, 'euc-kr'],
]

/**
 * The encoding that a `.cpg` file or an XML heading names: a word (`UTF-8`), a code page (`1250`, `CP866`), a part of
 * ISO 8859. Undefined for what names none, such as `ANSI` and `OEM`, which mean whatever the writer's machine used.
 */
export function encodingNamed(name: string): TextEncoding | undefined {
  const plain = name.trim().toLowerCase()
  const word = words.find(([pattern]) => pattern.test(plain))
  if (word) return word[1]
  const part = /8859[-_ ]?(\d{1,2})$/.exec(plain)?.[1]
  if (part !== undefined) return byPart.get(part)
  const page = /(\d{3,5})$/.exec(plain)?.[1]
  return page === undefined ? undefined : encodingOfPage(page)
}

function encodingOfPage(page: string): TextEncoding | undefined {
  const own = [`windows-${page}`, `cp${page}`]
  return byCodePage.get(page) ?? textEncodings.find((encoding) => own.includes(encoding))
}

/** Code pages by the language byte of a dBASE table, as ESRI and FoxPro wrote them; most others write 0 or 0x57. */
const pagesByLanguage = new Map<number, string>([
  ...[0x01, 0x09, 0x0b, 0x0d, 0x0f, 0x11, 0x15, 0x18, 0x19, 0x1b].map((byte) => [byte, '437'] as const),
  ...[0x02, 0x0a, 0x0e, 0x10, 0x12, 0x14, 0x16, 0x1a, 0x1d, 0x25, 0x37].map((byte) => [byte, '850'] as const),
  ...[0x58, 0x59].map((byte) => [byte, '1252'] as const),
  ...[0x13, 0x7b].map((byte) => [byte, '932'] as const),
  ...[0x1f, 0x22, 0x23, 0x40, 0x64, 0x87].map((byte) => [byte, '852'] as const),
  ...[0x26, 0x65].map((byte) => [byte, '866'] as const),
  ...[0x4d, 0x7a].map((byte) => [byte, '936'] as const),
  ...[0x4e, 0x79].map((byte) => [byte, '949'] as const),
  ...[0x4f, 0x78].map((byte) => [byte, '950'] as const),
  [0x7d, '1255'],
  [0x7e, '1256'],
  [0xc8, '1250'],
  [0xc9, '1251'],
  [0xca, '1254'],
  [0xcb, '1253'],
  [0xcc, '1257'],
])

/** The encoding that a table's language byte names; undefined where it says nothing that can be relied on. */
export function encodingOfLanguage(byte: number): TextEncoding | undefined {
  const page = pagesByLanguage.get(byte)
  return page === undefined ? undefined : encodingOfPage(page)
}
