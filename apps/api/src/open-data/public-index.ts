import type { PublicStatus } from '@hetu/domain/ideas/idea'
import { publicStatuses } from '@hetu/domain/ideas/idea'
import {
  type ContributionFilter,
  itemOf,
  masksOf,
  statusNumberOf,
} from '@hetu/domain/open-data/contribution-filter'
import type { GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Geometry } from 'geojson'
import { ItemColumns, type IndexedItem } from './item-columns.ts'
import { ItemShapes, tilesOfBox } from './item-shapes.ts'
import type { ListCursor, ListOrder } from './list-cursor.ts'
import type { IndexedProposal } from './read-marks.ts'
import { SortedRows } from './sorted-rows.ts'
import { TileStore } from './tile-store.ts'
import { keysOfTile, spotOf, tileOf } from './z-order-index.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/** Which items a list or tile is about: those of a filter, and of them only what a search or a person names. */
export interface Selection {
  filter: ContributionFilter
  /** One byte for each row that counts; null for all. */
  among: Uint8Array | null
}

/** Which piece of a list: its order, where it begins, the box of the map, and how long it may be. */
export interface PageAsked {
  order: ListOrder
  after?: ListCursor
  box?: Box
  size: number
}

/** An item with the lines and areas that it is about. */
export interface Indexed {
  item: IndexedItem
  shapes: readonly Geometry[]
}

/** The deepest zoom for which there is a tile. */
const deepestZoom = 22
/** From here on ideas are drawn as large as they are; farther away their marks are enough. */
const ideaShapesFrom = 15
/** A shape that lies in more tiles of one zoom than this takes all tiles with it. */
const mostTilesOfShape = 4096

/**
 * What is public in a place, in memory: a cache of the database, one per process, never the truth. Items come and go
 * one at a time; a list, a count and a tile read the same columns.
 */
export class PublicIndex {
  readonly items = new ItemColumns()
  readonly proposals = new Map<string, IndexedProposal>()
  readonly tiles = new TileStore()
  /** Goes up whenever something changes that a tile shows. */
  drawnChanges = 0
  readonly #byKey = this.#ordered((row) => -(this.items.columns.key[row] ?? 0))
  readonly #orders: Record<ListOrder, SortedRows> = {
    changed: this.#ordered((row) => this.#keyOf('changed', row)),
    new: this.#ordered((row) => this.#keyOf('new', row)),
    support: this.#ordered((row) => this.#keyOf('support', row)),
  }
  readonly #shapes = new ItemShapes()

  /** The larger number first, and of equals the smaller id. */
  #ordered(keyOf: (row: number) => number): SortedRows {
    return new SortedRows(keyOf, (a, b) => this.items.compareRows(a, b))
  }

  #keyOf(order: ListOrder, row: number): number {
    const { items } = this
    if (order === 'support') return items.support[row] ?? 0
    return (order === 'new' ? items.columns.created : items.columns.changed)[row] ?? 0
  }

  get #allOrders(): SortedRows[] {
    return [this.#byKey, ...Object.values(this.#orders)]
  }

  /** Takes in the first items of an empty index; they are in order only after `settle`. */
  add(ideas: readonly Indexed[]): void {
    for (const { item, shapes } of ideas) {
      this.items.write(item, spotOf([item.longitude, item.latitude]))
      this.#shapes.put(item.id, shapes)
    }
  }

  /** Puts everything that was added in order. */
  async settle(): Promise<void> {
    const rows = await this.items.rowsById()
    for (const order of this.#allOrders) await order.fill(rows)
  }

  /** Writes an item anew, or takes it out. */
  put(id: string, indexed: Indexed | null): void {
    const item = indexed?.item ?? null
    const row = this.items.rowOf(id)
    const before = row === -1 ? null : this.items.read(row)
    const isDrawnOtherwise = !before || !item || !sameSymbol(before, item)
    // A shape bears the state of its item.
    const stood = isDrawnOtherwise ? this.#shapes.boxOf(id) : undefined
    const changed = this.#shapes.put(id, indexed?.shapes ?? [])
    const boxes = stood && changed.length === 0 ? [stood] : changed
    if (boxes.length > 0) this.#redrawBoxes(boxes)
    if (before && item && sameItem(before, item)) return
    if (row !== -1) for (const order of this.#allOrders) order.remove(row)
    if (item) {
      const written = this.items.write(item, spotOf([item.longitude, item.latitude]))
      for (const order of this.#allOrders) order.insert(written)
    } else if (row !== -1) this.items.remove(row)
    if (isDrawnOtherwise) this.#redraw(before, item)
  }

  /** Writes a proposal anew, or takes it out; its name is drawn on every tile. */
  putProposal(id: string, proposal: IndexedProposal | null): void {
    const before = this.proposals.get(id)
    if (proposal) this.proposals.set(id, proposal)
    else this.proposals.delete(id)
    this.put(id, proposal)
    if (JSON.stringify(before?.drawn) === JSON.stringify(proposal?.drawn)) return
    this.tiles.clear()
    this.drawnChanges += 1
  }

  #redraw(...items: (IndexedItem | null)[]): void {
    this.drawnChanges += 1
    for (const item of items) {
      if (!item) continue
      const spot = spotOf([item.longitude, item.latitude])
      for (let z = 0; z <= deepestZoom; z += 1) this.tiles.forget([z, ...tileOf(spot, z)].join('/'))
    }
  }

  #redrawBoxes(boxes: readonly Box[]): void {
    this.drawnChanges += 1
    for (const box of boxes)
      for (let z = 0; z <= deepestZoom; z += 1) {
        const { left, top, right, bottom } = tilesOfBox(box, z)
        if ((right - left + 3) * (bottom - top + 3) > mostTilesOfShape) {
          this.tiles.clear()
          return
        }
        // A shape is drawn a little beyond its tile.
        for (let x = left - 1; x <= right + 1; x += 1)
          for (let y = top - 1; y <= bottom + 1; y += 1) this.tiles.forget([z, x, y].join('/'))
      }
  }

  /** Whether a row belongs to a selection. */
  test({ filter, among }: Selection): (row: number) => boolean {
    const { marks } = this.items
    const [a = -1, b = -1, c = -1, d = -1] = masksOf(filter)
    return (row) => {
      const mark = marks[row] ?? 0
      return (
        (mark & a) !== 0 &&
        (mark & b) !== 0 &&
        (mark & c) !== 0 &&
        (mark & d) !== 0 &&
        (!among || among[row] === 1)
      )
    }
  }

  /** One page of a list: the ids in their order, the counts, and where the next page begins. */
  page(
    selection: Selection,
    asked: PageAsked,
  ): { ids: string[]; total: number; inBox: number; next: ListCursor | null } {
    const { box } = asked
    const isSelected = this.test(selection)
    const isSeen = box ? this.#isWithin(box) : () => true
    const isAll = masksOf(selection.filter).length === 0 && !selection.among && !box
    let [total, inBox] = isAll ? [this.items.count, this.items.count] : [0, 0]
    for (let row = isAll ? this.items.length : 0; row < this.items.length; row += 1) {
      if (!isSelected(row)) continue
      total += 1
      if (isSeen(row)) inBox += 1
    }
    const { places, next } = this.stretch(selection, asked)
    return { ids: places.map(({ id }) => id), total, inBox, next }
  }

  /** The same without the counts: where each item stands, and where the next stretch begins. */
  stretch(
    selection: Selection,
    { order, after, box, size }: PageAsked,
  ): { places: ListCursor[]; next: ListCursor | null } {
    const isSelected = this.test(selection)
    const isSeen = box ? this.#isWithin(box) : () => true
    const sorted = this.#orders[order]
    const from = after
      ? sorted.firstFrom((row) => {
          const difference = after.key - this.#keyOf(order, row) || this.items.compareWithId(row, after.id)
          return difference <= 0 ? -1 : 1
        })
      : 0
    const places: ListCursor[] = []
    for (let at = from; at < sorted.length; at += 1) {
      const row = sorted.rows[at] ?? 0
      if (!isSelected(row) || !isSeen(row)) continue
      if (places.length === size) return { places, next: places.at(-1) ?? null }
      places.push({ order, key: this.#keyOf(order, row), id: this.items.idOf(row) })
    }
    return { places, next: null }
  }

  #isWithin([west, south, east, north]: Box): (row: number) => boolean {
    const { longitude, latitude } = this.items.columns
    return (row) => {
      const [lon, lat] = [longitude[row] ?? 0, latitude[row] ?? 0]
      return lon >= west && lon <= east && lat >= south && lat <= north
    }
  }

  /** The rows of a selection that lie in a tile, in the Z-order. */
  *inTile(selection: Selection, z: number, x: number, y: number): Generator<number> {
    const isSelected = this.test(selection)
    const key = this.items.columns.key
    const [first, behind] = keysOfTile(z, x, y)
    const start = this.#byKey.firstFrom((row) => (key[row] ?? 0) - first)
    const end = this.#byKey.firstFrom((row) => (key[row] ?? 0) - behind)
    for (let at = start; at < end; at += 1) {
      const row = this.#byKey.rows[at] ?? 0
      if (isSelected(row)) yield row
    }
  }

  /** The lines and areas of a selection that lie in a tile. */
  shapesInTile(selection: Selection, z: number, x: number, y: number): GeoJSONVTFeature[] {
    const isSelected = this.test(selection)
    return this.#shapes.inTile([z, x, y], (id) => {
      const row = this.items.rowOf(id)
      const isDrawn = z >= ideaShapesFrom || itemOf(this.items.marks[row] ?? 0).kind === 'proposal'
      return row !== -1 && isDrawn && isSelected(row)
    })
  }

  /** The proposals of a selection that are open to all, first closing first. */
  openProposals(selection: Selection): string[] {
    const isSelected = this.test(selection)
    return [...this.proposals.values()]
      .map(({ drawn }) => drawn)
      .filter(({ id, status }) => status === 'open' && isSelected(this.items.rowOf(id)))
      .toSorted((a, b) => ((a.closesAt ?? '') < (b.closesAt ?? '') ? -1 : 1))
      .map(({ id }) => id)
  }

  /** How many items are in each state. */
  countByStatus(): Map<PublicStatus, number> {
    const counts = publicStatuses.map(() => 0)
    for (let row = 0; row < this.items.length; row += 1) {
      const mark = this.items.marks[row] ?? 0
      if (mark !== 0) counts[statusNumberOf(mark)] = (counts[statusNumberOf(mark)] ?? 0) + 1
    }
    return new Map(publicStatuses.map((status, at) => [status, counts[at] ?? 0]))
  }

  /** Rows as a selection takes them, for these ids. */
  mask(ids: Iterable<string>): Uint8Array {
    const among = new Uint8Array(this.items.length)
    for (const id of ids) {
      const row = this.items.rowOf(id)
      if (row !== -1) among[row] = 1
    }
    return among
  }
}

const sameSymbol = (a: IndexedItem, b: IndexedItem) =>
  a.marks === b.marks && a.longitude === b.longitude && a.latitude === b.latitude
const sameItem = (a: IndexedItem, b: IndexedItem) =>
  sameSymbol(a, b) && a.changed === b.changed && a.created === b.created && a.support === b.support
