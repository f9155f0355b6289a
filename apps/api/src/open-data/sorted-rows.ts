import { radixSort, wordsOf } from './radix-sort.ts'

/** Rows in an order that is kept up: one enters or leaves by moving those behind it. */
export class SortedRows {
  rows = new Int32Array(1024)
  length = 0
  readonly #keyOf: (row: number) => number
  readonly #compareTies: (a: number, b: number) => number

  /** The larger key first, a whole number; of equal ones the row that `compareTies` puts first. */
  constructor(keyOf: (row: number) => number, compareTies: (a: number, b: number) => number) {
    this.#keyOf = keyOf
    this.#compareTies = compareTies
  }

  #compare(a: number, b: number): number {
    return this.#keyOf(b) - this.#keyOf(a) || this.#compareTies(a, b)
  }

  /** How many rows come before the first for which this is not negative. */
  firstFrom(compareWith: (row: number) => number): number {
    let low = 0
    let high = this.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareWith(this.rows[middle] ?? 0) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  insert(row: number): void {
    if (this.length === this.rows.length) {
      const longer = new Int32Array(this.rows.length * 2)
      longer.set(this.rows)
      this.rows = longer
    }
    const at = this.firstFrom((other) => this.#compare(other, row))
    this.rows.copyWithin(at + 1, at, this.length)
    this.rows[at] = row
    this.length += 1
  }

  /** Takes a row out; its columns must still say what they said when it was put in. */
  remove(row: number): void {
    const at = this.firstFrom((other) => this.#compare(other, row))
    if (this.rows[at] !== row) throw new Error('A row is not where its order has it.')
    this.rows.copyWithin(at, at + 1, this.length)
    this.length -= 1
  }

  /** Takes in many rows at once, which come in the order of ties. */
  async fill(rows: Int32Array): Promise<void> {
    const count = rows.reduce((most, row) => Math.max(most, row + 1), 0)
    const words = wordsOf(count, this.#keyOf)
    const sorted = await radixSort(rows, words, { perRow: 2, leastFirst: [0, 1], isDown: true })
    this.rows = sorted.length > 0 ? sorted : new Int32Array(1024)
    this.length = sorted.length
  }
}
