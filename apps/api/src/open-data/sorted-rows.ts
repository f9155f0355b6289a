import { setImmediate as breathe } from 'node:timers/promises'

/** Which of two rows comes first. */
export type Comparison = (a: number, b: number) => number

/** The longest that sorting keeps everybody else waiting, in milliseconds. */
const turn = 8
const chunk = 4096

/** Rows in an order that is kept up: one enters or leaves by moving those behind it. */
export class SortedRows {
  rows = new Int32Array(1024)
  length = 0
  readonly #compare: Comparison

  constructor(compare: Comparison) {
    this.#compare = compare
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

  /** Takes in many rows at once, in turns between which others are served. */
  async fill(rows: Int32Array): Promise<void> {
    let from = Int32Array.from(rows)
    let to = new Int32Array(rows.length)
    let since = performance.now()
    const rest = async () => {
      if (performance.now() - since < turn) return
      await breathe()
      since = performance.now()
    }
    for (let at = 0; at < from.length; at += chunk) {
      from.subarray(at, at + chunk).sort(this.#compare)
      await rest()
    }
    for (let width = chunk; width < from.length; width *= 2) {
      for (let start = 0; start < from.length; start += width * 2) {
        let [left, right] = [start, Math.min(start + width, from.length)]
        const [middle, end] = [right, Math.min(start + width * 2, from.length)]
        for (let at = start; at < end; at += 1) {
          const takesLeft =
            left < middle && (right >= end || this.#compare(from[left] ?? 0, from[right] ?? 0) <= 0)
          to[at] = from[takesLeft ? left++ : right++] ?? 0
          if ((at & 0xfff) === 0) await rest()
        }
      }
      ;[from, to] = [to, from]
    }
    this.rows = from.length > 0 ? from : new Int32Array(1024)
    this.length = from.length
  }
}
