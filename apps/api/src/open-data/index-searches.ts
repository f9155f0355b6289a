import { answersSearch, type SearchTerms, searchTerms } from '@hetu/domain/search-tokens'
import { searchIdeas } from '../ideas/search-ideas.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import type { PublicIndex } from './public-index.ts'

interface Search {
  rows: Uint8Array
  /** Items that changed since it was last asked; only those are asked of the database again. */
  unchecked: Set<string>
}

const searchesKept = 40

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

  async rows(db: Db, placeId: string, question: string): Promise<Uint8Array> {
    const terms = searchTerms(question)
    const key = JSON.stringify(terms)
    const known = this.#kept.get(key)
    const search = known ?? { rows: new Uint8Array(0), unchecked: new Set() }
    this.#kept.delete(key)
    this.#kept.set(key, search)
    if (this.#kept.size > searchesKept) this.#kept.delete(this.#kept.keys().next().value as string)
    try {
      if (known) await this.#check(db, placeId, terms, search)
      else this.#mark(search, await searchIdeas(db, placeId, terms))
    } catch (error) {
      this.#kept.delete(key)
      throw error
    }
    const rows = Uint8Array.from({ length: this.#index.items.length }, (_, row) => search.rows[row] ?? 0)
    for (const { item, tokens } of this.#index.proposals.values()) {
      const row = this.#index.items.rowOf(item.id)
      if (row !== -1) rows[row] = Number(answersSearch(tokens, terms))
    }
    return rows
  }

  async #check(db: Db, placeId: string, terms: SearchTerms, search: Search): Promise<void> {
    const ids = [...search.unchecked]
    if (ids.length === 0) return
    search.unchecked = new Set()
    const found = await searchIdeas(db, placeId, terms, ids)
    this.#mark(search, [])
    for (const id of ids) {
      const row = this.#index.items.rowOf(id)
      if (row !== -1) search.rows[row] = 0
    }
    this.#mark(search, found)
  }

  #mark(search: Search, ids: readonly string[]): void {
    const { items } = this.#index
    if (search.rows.length < items.length) {
      const longer = new Uint8Array(items.marks.length)
      longer.set(search.rows)
      search.rows = longer
    }
    for (const id of ids) {
      const row = items.rowOf(id)
      if (row !== -1) search.rows[row] = 1
    }
  }
}
