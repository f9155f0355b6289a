import type { PackedTile } from '../server/packed-tile.ts'

export interface StoredTile extends PackedTile {
  /** A version of the place from which on, until now, it has been true. */
  since: string
}

const mostBytes = 64 * 1024 * 1024

/** Finished tiles of a place by filter, the ones not asked for longest given up first. */
export class TileStore {
  readonly #tiles = new Map<string, StoredTile>()
  readonly #byPlace = new Map<string, Set<string>>()
  #bytes = 0

  get(filter: string, tile: string): StoredTile | undefined {
    const key = `${tile} ${filter}`
    const known = this.#tiles.get(key)
    if (!known) return undefined
    this.#tiles.delete(key)
    this.#tiles.set(key, known)
    return known
  }

  set(filter: string, tile: string, stored: StoredTile): void {
    const key = `${tile} ${filter}`
    this.#delete(key)
    this.#tiles.set(key, stored)
    this.#bytes += sizeOf(key, stored)
    const keys = this.#byPlace.get(tile) ?? new Set()
    this.#byPlace.set(tile, keys.add(key))
    while (this.#bytes > mostBytes) this.#delete(this.#tiles.keys().next().value as string)
  }

  /** Gives up what stands in a tile under every filter. */
  forget(tile: string): void {
    for (const key of this.#byPlace.get(tile) ?? []) this.#delete(key)
  }

  clear(): void {
    this.#tiles.clear()
    this.#byPlace.clear()
    this.#bytes = 0
  }

  #delete(key: string): void {
    const known = this.#tiles.get(key)
    if (!known) return
    this.#tiles.delete(key)
    this.#bytes -= sizeOf(key, known)
    const [tile = ''] = key.split(' ', 1)
    const keys = this.#byPlace.get(tile)
    keys?.delete(key)
    if (keys?.size === 0) this.#byPlace.delete(tile)
  }
}

/** A tile that is asked for often is kept as bytes and as text; an empty one costs its name and place too. */
const sizeOf = (key: string, { bytes }: StoredTile) => bytes.length * 2 + key.length * 2 + 200
