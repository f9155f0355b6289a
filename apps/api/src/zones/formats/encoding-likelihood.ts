import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { decodeAs } from './text-encodings.ts'

/**
 * How likely bytes are words in an encoding, as the logarithm of a probability by a simple model: in each language
 * the letters of its alphabet are equally likely, other letters and signs are rare, and a sign of no meaning is all
 * but impossible. Only differences between encodings of the same bytes mean something.
 */
export type Likelihood = (bytes: Uint8Array) => number

const [asciiCost, otherLetter, otherSign, brokenSign, wrongCase, twoScripts] = [-3, -8.5, -10.5, -25, -4, -7]

/** The commonest first: of two encodings that read the same, the first is named. Letters beyond ASCII by language, lower case, without what only loan words use. */
const alphabets: Partial<Record<TextEncoding, string[]>> = {
  'windows-1252': [
    'äöüß',
    'àâæçéèêëîïôœùûü',
    'áéíñóúüªº',
    'áâãàçéêíóôõúªº',
    'åäöé',
    'æøåéö',
    'àèéìòù',
    'àçéèíïóòúü·',
    'áðéíóúýþæö',
    'éëïóöüè',
  ],
  'windows-1250': [
    'áčďéěíňóřšťúůýž',
    'áäčďéíĺľňóôŕšťúýž',
    'ąćęłńóśźż',
    'áéíóöőúüű',
    'ăâîşţ',
    'čšžćđ',
    'äöüß',
  ],
  'windows-1251': [
    'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
    'абвгдежзийклмнопрстуфхцчшщьюяіїєґ',
    'абвгдежзиклмнопрстуфхцчшђјљњћџ',
  ],
  'windows-1253': ['αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ'],
  'windows-1254': ['çğıöşüâîû'],
  'windows-1255': ['אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  'windows-1256': ['ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ'],
  'windows-1257': ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äõöüšž'],
  'windows-1258': ['àáâãèéêìíòóôõùúýăđĩũơư\u0300\u0301\u0303\u0309\u0323'],
  'iso-8859-2': ['áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'ąćęłńóśźż', 'áéíóöőúüű', 'ăâîşţ', 'čšžćđ', 'äöüß'],
  'iso-8859-15': [
    'äöüß',
    'àâæçéèêëîïôœùûü',
    'áéíñóúüªº',
    'áâãàçéêíóôõúªº',
    'åäöéšž',
    'æøåéö',
    'àèéìòù',
    'äõöüšž',
  ],
  cp437: ['äöüß', 'àâæçéèêëîïôùûü', 'áéíñóúüªº', 'åäöé', 'àèéìòù', 'éëïóöüè'],
  cp850: ['äöüß', 'àâæçéèêëîïôùûü', 'áéíñóúüªº', 'áâãàçéêíóôõúªº', 'åäöé', 'æøåéö', 'àèéìòù', 'áðéíóúýþæö'],
  cp852: ['áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'ąćęłńóśźż', 'áéíóöőúüű', 'ăâîşţ', 'čšžćđ', 'äöüß'],
  cp866: ['абвгдежзийклмнопрстуфхцчшщъыьэюяё'],
}

const isUpper = (sign: string) => sign !== sign.toLowerCase()
const latin = /\p{Script=Latin}/u
const letter = /\p{L}/u
/** Letters of two scripts side by side in a word: hardly ever a word. */
const areOfTwoScripts = (a: Sign, b: Sign) =>
  a.script !== 'none' && b.script !== 'none' && a.script !== b.script

/** Signs that stand beside words in any language. */
const plainSigns = '«»“”„‘’–—…°№·§ªº'

interface Sign {
  cost: number
  isUpper: boolean
  isLower: boolean
  script: 'none' | 'latin' | 'other'
}

/** The 256 signs of an encoding of single bytes, as one language sees them. */
function signsOf(encoding: TextEncoding, alphabet: string): Sign[] {
  const letters = new Set(alphabet)
  const [own, plain] = [Math.log(0.96 / letters.size), Math.log(0.01 / plainSigns.length)]
  const costOf = (sign: string) => {
    if (sign <= '\u007F') return asciiCost
    if (letters.has(sign.toLowerCase())) return own + (isUpper(sign) ? -1.6 : -0.2)
    if (sign === '\uFFFD' || (sign >= '\u0080' && sign < '\u00A0')) return brokenSign
    if (plainSigns.includes(sign)) return plain
    return /\p{L}|\p{M}/u.test(sign) ? otherLetter : otherSign
  }
  return Array.from({ length: 256 }, (_, byte) => {
    const sign = decodeAs(Uint8Array.of(byte), encoding)
    return {
      cost: costOf(sign),
      isUpper: isUpper(sign),
      isLower: sign !== sign.toUpperCase(),
      script: letter.test(sign) ? (latin.test(sign) ? 'latin' : 'other') : 'none',
    }
  })
}

function alphabetic(encoding: TextEncoding, alphabet: string): Likelihood {
  let signs: Sign[] | undefined
  return (bytes) => {
    signs ??= signsOf(encoding, alphabet)
    let sum = 0
    let before = signs[0x20]!
    for (const byte of bytes) {
      const sign = signs[byte]!
      sum += sign.cost
      if (byte > 0x7f && sign.isUpper && before.isLower) sum += wrongCase
      if (areOfTwoScripts(before, sign)) sum += twoScripts
      before = sign
    }
    return sum
  }
}

interface DoubleBytes {
  /** Whether a byte alone is a sign, and its logarithm. */
  single?: (byte: number) => number | undefined
  /** The logarithm of a sign of two bytes; undefined where there is none. */
  pair: (lead: number, trail: number) => number | undefined
}

const oneOf = (share: number, count: number) => Math.log(share / count)
const within = (byte: number, low: number, high: number) => byte >= low && byte <= high

/** Signs that are taught first stand in the first rows of each of these sets, so rows tell how common a sign is. */
const doubleBytes: Partial<Record<TextEncoding, DoubleBytes>> = {
  // GB/T 2312-1980, level 1 (rows 16–55) and 2 (56–87); GBK around them.
  gb18030: {
    pair: (lead, trail) => {
      if (!within(lead, 0x81, 0xfe) || !within(trail, 0x40, 0xfe) || trail === 0x7f) return undefined
      if (trail < 0xa1) return oneOf(0.01, 12_000)
      if (within(lead, 0xb0, 0xd7)) return oneOf(0.9, 3755)
      if (within(lead, 0xd8, 0xf7)) return oneOf(0.05, 3008)
      return within(lead, 0xa1, 0xa3) ? oneOf(0.035, 282) : oneOf(0.005, 8000)
    },
  },
  // Level 1 (A4–C6) and 2 (C9–F9).
  big5: {
    pair: (lead, trail) => {
      if (!within(lead, 0xa1, 0xf9) || !(within(trail, 0x40, 0x7e) || within(trail, 0xa1, 0xfe)))
        return undefined
      if (within(lead, 0xa4, 0xc6)) return oneOf(0.93, 5401)
      return lead >= 0xc9 ? oneOf(0.03, 7652) : oneOf(0.035, 471)
    },
  },
  // JIS X 0208, level 1 (88–97) and 2; kana in 82–83; half-width kana alone.
  shift_jis: {
    single: (byte) => (within(byte, 0xa1, 0xdf) ? oneOf(0.02, 63) : undefined),
    pair: (lead, trail) => {
      if (!(within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc))) return undefined
      if (!within(trail, 0x40, 0xfc) || trail === 0x7f) return undefined
      if (lead === 0x82 || lead === 0x83) return oneOf(0.4, 170)
      if (within(lead, 0x88, 0x97)) return oneOf(0.5, 2965)
      return lead === 0x81 ? oneOf(0.03, 147) : oneOf(0.04, 3388)
    },
  },
  // KS X 1001: Hangul (B0–C8), Hanja (CA–FD); more Hangul of code page 949 around them.
  'euc-kr': {
    pair: (lead, trail) => {
      if (!within(lead, 0x81, 0xfe) || !within(trail, 0x41, 0xfe)) return undefined
      if (trail < 0xa1 || lead < 0xa1) return oneOf(0.01, 8822)
      if (within(lead, 0xb0, 0xc8)) return oneOf(0.93, 2350)
      return within(lead, 0xca, 0xfd) ? oneOf(0.03, 4888) : oneOf(0.02, 986)
    },
  },
}

function pairwise({ single, pair }: DoubleBytes): Likelihood {
  return (bytes) => {
    let sum = 0
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0
      const alone = byte < 0x80 ? asciiCost : single?.(byte)
      const both = alone === undefined ? pair(byte, bytes[at + 1] ?? 0) : undefined
      sum += alone ?? both ?? brokenSign
      if (both !== undefined) at += 1
    }
    return sum
  }
}

/** A model for each encoding and each language that is written in it. */
export const likelihoods: { encoding: TextEncoding; of: Likelihood }[] = [
  ...Object.entries(doubleBytes).map(([encoding, bytes]) => ({
    encoding: encoding as TextEncoding,
    of: pairwise(bytes),
  })),
  // A table may hold names of several languages, which makes each letter less expected.
  ...Object.entries(alphabets).flatMap(([encoding, languages]) =>
    [...languages, languages.join('')].map((alphabet) => ({
      encoding: encoding as TextEncoding,
      of: alphabetic(encoding as TextEncoding, alphabet),
    })),
  ),
]
