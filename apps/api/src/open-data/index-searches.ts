import { answersSearch, type SearchTerms, searchTerms } from '@hetu/domain/search-tokens'
import { searchIdeas } from '../ideas/search-ideas.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import type { PublicIndex } from './public-index.ts'

interface Search {
  rows: Uint8Array
  /** Whether the whole place was asked once. */
  isRead: boolean
  /** Items that changed since it was last asked; only those are asked of the database again. */
  unchecked: Set<string>
  /** Ends when everybody before was answered: rows that are half read answer nobody. */
  turn: Promise<void>
}

const searchesKept = 40

const newSearch = (): Search => ({
  rows: new Uint8Array(0),
  isRead: false,
  unchecked: new Set(),
  turn: Promise.resolve(),
})

/** Which rows answer a question, asked of the database once and kept up after. */
export class IndexSearches {
  readonly #index: PublicIndex
  readonly #kept = new Map<string, Search>()

  constructor(index: PublicIndex) {
    this.#index = index
  }

  /** Tells that something was written about an item. */
  changed(id: string): void {
    for (const { unchecked } of this.#kept.values()) unchecked.add(id)
  }

  /** Whether all that answer a question are known, but for what has changed since. */
  isRead(question: string): boolean {
    return this.#kept.get(JSON.stringify(searchTerms(question)))?.isRead ?? false
  }

  async rows(db: Db, placeId: string, question: string): Promise<Uint8Array> {
    const terms = searchTerms(question)
    const key = JSON.stringify(terms)
    const search = this.#kept.get(key) ?? newSearch()
    this.#kept.delete(key)
    this.#kept.set(key, search)
    if (this.#kept.size > searchesKept) this.#kept.delete(this.#kept.keys().next().value as string)
    const turn = search.turn.then(() => this.#bringUpToDate(db, placeId, terms, search))
    search.turn = turn.catch(() => {})
    await turn
    const rows = new Uint8Array(this.#index.items.length)
    rows.set(search.rows.subarray(0, rows.length))
    for (const { item, tokens } of this.#index.proposals.values()) {
      const row = this.#index.items.rowOf(item.id)
      if (row !== -1) rows[row] = Number(answersSearch(tokens, terms))
    }
    return rows
  }

  async #bringUpToDate(db: Db, placeId: string, terms: SearchTerms, search: Search): Promise<void> {
    const ids = search.isRead ? [...search.unchecked] : undefined
    if (ids?.length === 0) return
    search.unchecked = new Set()
    try {
      const found = await searchIdeas(db, placeId, terms, ids)
      this.#mark(search, ids ?? [], 0)
      this.#mark(search, found, 1)
      search.isRead = true
    } catch (error) {
      // Nothing was read: the next who asks tries again.
      for (const id of ids ?? []) search.unchecked.add(id)
      throw error
    }
  }

  #mark(search: Search, ids: readonly string[], value: 0 | 1): void {
    const { items } = this.#index
    if (search.rows.length < items.length) {
      const longer = new Uint8Array(items.marks.length)
      longer.set(search.rows)
      search.rows = longer
    }
    for (const id of ids) {
      const row = items.rowOf(id)
      if (row !== -1) search.rows[row] = value
    }
  }
}
