import type { EncodingReading, LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import { Buffer, isUtf8 } from 'node:buffer'
import { likelihoods } from './encoding-likelihood.ts'
import { decodeAs } from './text-encodings.ts'

/** The bytes of one cell. */
export interface CellBytes {
  bytes: Uint8Array
  /** Whether it fills its field, so that the field's width may have cut its last sign in the middle. */
  mayBeCut: boolean
}

/** By how much, as a logarithm of odds, one reading must be likelier than the next to be taken without a question. */
const certain = 9
/** What it weighs that the file names an encoding: less than a hundred letters, more than two. */
const weightOfName = 12
const mostBytes = 20_000
/** Of two readings of a few signs the one that is far commoner among the files that come. */
const usual: Partial<Record<TextEncoding, number>> = { gb18030: 4, 'windows-1252': 1 }
const shownCells = 5

/**
 * One encoding for a whole table, from what the file names and from the bytes of all its cells together. UTF-8 is
 * told by its form alone; of the others the likeliest, with the next readings where the bytes leave a doubt or
 * where they contradict the name. A given encoding is taken as it is.
 */
export function chooseEncoding(
  cells: readonly CellBytes[],
  named: TextEncoding | undefined,
  given: TextEncoding | undefined,
): LayerEncoding {
  if (given) return { encoding: given, basis: 'given' }
  const foreign = cells.filter(({ bytes }) => bytes.some(isForeign))
  if (foreign.length === 0) return { encoding: named ?? 'utf-8', basis: named ? 'named' : 'bytes' }
  const areUtf8 = foreign.every(isInUtf8)
  if (areUtf8 && !mayBePairs(foreign, named)) {
    return { encoding: 'utf-8', basis: named === 'utf-8' ? 'named' : 'bytes' }
  }
  const sample = sampleOf(foreign.flatMap(foreignWords))
  const ranked = rank(sample, named)
  const [best = { encoding: named ?? 'utf-8', score: 0 }, ...others] = ranked
  const words = textsOf(sample, best.encoding)
  const rival = others.find(({ encoding }) => textsOf(sample, encoding) !== words)
  const isContradicted = named !== undefined && (named !== best.encoding || (named === 'utf-8' && !areUtf8))
  const isDoubtful = isContradicted || (rival !== undefined && best.score - rival.score < certain)
  return {
    encoding: best.encoding,
    basis: best.encoding === named ? 'named' : 'bytes',
    ...(isDoubtful && { readings: readingsOf(sample, ranked) }),
  }
}

/** Valid in form, but for a last sign that the width of the field cut. */
const isInUtf8 = ({ bytes, mayBeCut }: CellBytes): boolean =>
  isUtf8(bytes) || (mayBeCut && [1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, -cut))))

/** Two or three signs of a named set of two bytes may look like UTF-8 by chance. */
function mayBePairs(cells: readonly CellBytes[], named: TextEncoding | undefined): boolean {
  const isOfPairs = named !== undefined && ['gb18030', 'big5', 'shift_jis', 'euc-kr'].includes(named)
  const high = cells.reduce((sum, { bytes }) => sum + bytes.filter((byte) => byte > 0x7f).length, 0)
  return isOfPairs && high <= 6
}

const isForeign = (byte: number) => byte > 0x7f

/** Quotes, commas, semicolons, tabs, angles and ends of lines: no encoding has them inside a sign. */
const partings = new Set([0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x3c, 0x3e])
const shortCell = 200

/** What tells of a long cell: its words with signs beyond ASCII, however far inside they stand. */
function foreignWords(cell: CellBytes): CellBytes[] {
  const { bytes, mayBeCut } = cell
  if (bytes.length <= shortCell) return [cell]
  const words: CellBytes[] = []
  let [left, at] = [mostBytes, bytes.findIndex(isForeign)]
  while (at >= 0 && left > 0) {
    let [from, to] = [at, at]
    while (from > 0 && !partings.has(bytes[from - 1] ?? 0)) from -= 1
    while (to < bytes.length && !partings.has(bytes[to] ?? 0)) to += 1
    words.push({ bytes: bytes.subarray(from, to), mayBeCut: mayBeCut && to === bytes.length })
    left -= to - from
    while (to < bytes.length && !isForeign(bytes[to] ?? 0)) to += 1
    at = to < bytes.length ? to : -1
  }
  return words
}

/** Different cells, as many as tell: a table repeats itself. */
function sampleOf(cells: readonly CellBytes[]): CellBytes[] {
  const sample = new Map<string, CellBytes>()
  let left = mostBytes
  for (const cell of cells) {
    const key = Buffer.from(cell.bytes).toString('latin1')
    if (sample.has(key)) continue
    // One long cell is told by its beginning.
    const bytes = cell.bytes.subarray(0, left)
    sample.set(key, bytes.length < cell.bytes.length ? { bytes, mayBeCut: true } : cell)
    left -= bytes.length
    if (left <= 0) break
  }
  return [...sample.values()]
}

interface Ranked {
  encoding: TextEncoding
  score: number
}

/** Encodings by how likely the cells are in them, in the likeliest of their languages. */
function rank(cells: readonly CellBytes[], named: TextEncoding | undefined): Ranked[] {
  const best = new Map<TextEncoding, number>()
  for (const { encoding, of } of likelihoods) {
    const said = encoding === named ? weightOfName : (usual[encoding] ?? 0)
    const score = cells.reduce((sum, cell) => sum + of(plainEnd(cell)), said)
    if (score > (best.get(encoding) ?? Number.NEGATIVE_INFINITY)) best.set(encoding, score)
  }
  return [...best].map(([encoding, score]) => ({ encoding, score })).toSorted((a, b) => b.score - a.score)
}

/** The last two bytes of a full field may be half a sign and tell nothing. */
const plainEnd = ({ bytes, mayBeCut }: CellBytes) => (mayBeCut ? bytes.subarray(0, -2) : bytes)

const textsOf = (cells: readonly CellBytes[], encoding: TextEncoding) =>
  cells.map(({ bytes }) => decodeAs(bytes, encoding)).join('\n')

/** The three likeliest readings that differ in what one sees. */
function readingsOf(cells: readonly CellBytes[], ranked: readonly Ranked[]): EncodingReading[] {
  const readings = new Map<string, EncodingReading>()
  for (const { encoding } of ranked) {
    const words = textsOf(cells, encoding)
    if (readings.has(words)) continue
    const shown = cells.slice(0, shownCells).map(({ bytes }) => decodeAs(bytes, encoding).trim())
    readings.set(words, { encoding, cells: shown })
    if (readings.size === 3) break
  }
  return [...readings.values()]
}
