import { radixSort } from './radix-sort.ts'

/** What the index holds of an item. */
export interface IndexedItem {
  id: string
  /** What the filter looks at (`marksOf`); never 0. */
  marks: number
  longitude: number
  latitude: number
  /** Milliseconds since 1970. */
  changed: number
  created: number
  support: number
}

/** What is kept of the place on the map beside it. */
export interface Spot {
  /** In world units, 0 to 1. */
  x: number
  y: number
  /** Place in the Z-order. */
  key: number
}

const words = 4
const numbers = ['longitude', 'latitude', 'changed', 'created', 'x', 'y', 'key'] as const
type Numbers = Record<(typeof numbers)[number], Float64Array>

/**
 * Items as rows of typed columns, found by id: some eighty bytes each. A row that was given up is used again; marks of
 * 0 tell that nobody has it.
 */
export class ItemColumns {
  count = 0
  /** Rows ever used; those beyond have never been. */
  length = 0
  marks = new Uint32Array(1024)
  support = new Int32Array(1024)
  readonly columns: Numbers
  #ids = new Uint32Array(1024 * words)
  /** Open addressing: a row and 1, or 0 where nobody stands; twice as many slots as rows. */
  #slots = new Int32Array(2048)
  readonly #free: number[] = []

  constructor() {
    this.columns = Object.fromEntries(numbers.map((name) => [name, new Float64Array(1024)])) as Numbers
  }

  /** The row of an item, -1 where there is none. */
  rowOf(id: string): number {
    return this.#rowOfParts(partsOf(id))
  }

  #rowOfParts(given: Parts): number {
    for (let slot = this.#firstSlot(given[3]); ; slot = this.#next(slot)) {
      const row = (this.#slots[slot] ?? 0) - 1
      if (row === -1 || this.#compareId(row, given) === 0) return row
    }
  }

  idOf(row: number): string {
    const hex = Array.from({ length: words }, (_, at) =>
      (this.#ids[row * words + at] ?? 0).toString(16).padStart(8, '0'),
    ).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  read(row: number): IndexedItem {
    const { longitude, latitude, changed, created } = this.columns
    return {
      id: this.idOf(row),
      marks: this.marks[row] ?? 0,
      longitude: longitude[row] ?? 0,
      latitude: latitude[row] ?? 0,
      changed: changed[row] ?? 0,
      created: created[row] ?? 0,
      support: this.support[row] ?? 0,
    }
  }

  /** Writes an item over the row it has, or into a new one; gives the row. */
  write(item: IndexedItem, spot: Spot): number {
    const parts = partsOf(item.id)
    let row = this.#rowOfParts(parts)
    if (row === -1) {
      row = this.#free.pop() ?? this.length++
      if (row >= this.marks.length) this.#grow()
      this.#ids.set(parts, row * words)
      this.#enter(row)
      this.count += 1
    }
    this.marks[row] = item.marks
    this.support[row] = item.support
    const { longitude, latitude, changed, created, x, y, key } = this.columns
    longitude[row] = item.longitude
    latitude[row] = item.latitude
    changed[row] = item.changed
    created[row] = item.created
    x[row] = spot.x
    y[row] = spot.y
    key[row] = spot.key
    return row
  }

  remove(row: number): void {
    // Whoever stands behind the gap must still be found, so they move up (Knuth 6.4, algorithm R).
    let gap = this.#slotOf(row)
    this.#slots[gap] = 0
    for (let slot = this.#next(gap); this.#slots[slot] !== 0; slot = this.#next(slot)) {
      const other = (this.#slots[slot] ?? 0) - 1
      const wanted = this.#firstSlot(this.#ids[other * words + 3] ?? 0)
      const isBetween = gap <= slot ? gap < wanted && wanted <= slot : gap < wanted || wanted <= slot
      if (isBetween) continue
      this.#slots[gap] = other + 1
      this.#slots[slot] = 0
      gap = slot
    }
    this.marks[row] = 0
    this.count -= 1
    this.#free.push(row)
  }

  /** All rows in the order of their ids. */
  rowsById(): Promise<Int32Array<ArrayBuffer>> {
    const rows = Int32Array.from({ length: this.length }, (_, row) => row).filter(
      (row) => this.marks[row] !== 0,
    )
    return radixSort(rows, this.#ids, { perRow: words, leastFirst: [3, 2, 1, 0] })
  }

  /** Which of two rows has the smaller id. */
  compareRows(a: number, b: number): number {
    return this.#compareId(a, this.#ids.subarray(b * words, (b + 1) * words))
  }

  /** The same for an id that no row needs to have. */
  compareWithId(row: number, id: string): number {
    return this.#compareId(row, partsOf(id))
  }

  #compareId(row: number, id: ArrayLike<number>): number {
    for (let at = 0; at < words; at += 1) {
      const difference = (this.#ids[row * words + at] ?? 0) - (id[at] ?? 0)
      if (difference !== 0) return difference
    }
    return 0
  }

  #firstSlot(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) & (this.#slots.length - 1)
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1)
  }

  #slotOf(row: number): number {
    let slot = this.#firstSlot(this.#ids[row * words + 3] ?? 0)
    while (this.#slots[slot] !== row + 1) slot = this.#next(slot)
    return slot
  }

  #enter(row: number): void {
    let slot = this.#firstSlot(this.#ids[row * words + 3] ?? 0)
    while (this.#slots[slot] !== 0) slot = this.#next(slot)
    this.#slots[slot] = row + 1
  }

  #grow(): void {
    const capacity = this.marks.length * 2
    const longer = <T extends Uint32Array | Int32Array | Float64Array>(fresh: T, old: T): T => {
      fresh.set(old)
      return fresh
    }
    const known = this.#slots
    this.marks = longer(new Uint32Array(capacity), this.marks)
    this.support = longer(new Int32Array(capacity), this.support)
    this.#ids = longer(new Uint32Array(capacity * words), this.#ids)
    for (const name of numbers) this.columns[name] = longer(new Float64Array(capacity), this.columns[name])
    this.#slots = new Int32Array(capacity * 2)
    for (const entry of known) if (entry !== 0) this.#enter(entry - 1)
  }
}

type Parts = [number, number, number, number]

/** A uuid as four numbers, which stand in the same order as its text. */
function partsOf(id: string): Parts {
  const parts: Parts = [0, 0, 0, 0]
  let digits = 0
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at)
    if (code === hyphen) continue
    // 0 to 9, then a to f in either case.
    const value = code < 58 ? code - 48 : (code | 32) - 87
    const part = digits >>> 3
    parts[part] = (parts[part] ?? 0) * 16 + value
    digits += 1
  }
  return parts
}
const hyphen = 45
