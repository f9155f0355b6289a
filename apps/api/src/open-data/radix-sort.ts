import { setImmediate as breathe } from 'node:timers/promises'

const values = 2 ** 16

/**
 * Rows sorted by their words of 32 bits, of which the last weighs most; rows with the same words stay in the order they
 * came in. Others are served after each half of a word: one takes some ten milliseconds for a million rows.
 */
export async function radixSort(
  rows: Int32Array,
  words: Uint32Array,
  order: { perRow: number; leastFirst: readonly number[]; isDown?: boolean },
): Promise<Int32Array<ArrayBuffer>> {
  const flip = order.isDown ? values - 1 : 0
  let from = Int32Array.from(rows)
  let to = new Int32Array(rows.length)
  for (const word of order.leastFirst) {
    for (const shift of [0, 16]) {
      if (sortByDigit(from, to, words, { perRow: order.perRow, word, shift, flip })) [from, to] = [to, from]
      await breathe()
    }
  }
  return from
}

interface Digit {
  perRow: number
  word: number
  shift: number
  flip: number
}

/** Whether anything moved: where all rows have the same digit, nothing does. */
function sortByDigit(from: Int32Array, to: Int32Array, words: Uint32Array, digit: Digit): boolean {
  const { perRow, word, shift, flip } = digit
  const starts = new Uint32Array(values + 1)
  for (const row of from) starts[((((words[row * perRow + word] ?? 0) >>> shift) & 0xffff) ^ flip) + 1]! += 1
  if (starts.includes(from.length)) return false
  for (let value = 0; value < values; value += 1) starts[value + 1]! += starts[value] ?? 0
  for (const row of from) {
    const value = (((words[row * perRow + word] ?? 0) >>> shift) & 0xffff) ^ flip
    to[starts[value] ?? 0] = row
    starts[value]! += 1
  }
  return true
}

/** Between 2^52 and 2^53 a double is its whole number in its lower bits: added to a key, those sort as the key does. */
const bias = 1.5 * 2 ** 52

/** Whole numbers of up to fifty bits and a sign as pairs of words, the lower one first. */
export function wordsOf(count: number, keyOf: (row: number) => number): Uint32Array {
  const keys = new Float64Array(count)
  for (let row = 0; row < count; row += 1) keys[row] = keyOf(row) + bias
  return new Uint32Array(keys.buffer)
}
