import type { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { answersSearch, type SearchTerms, searchTerms } from '@hetu/domain/search-tokens'
import { searchIdeas } from '../ideas/search-ideas.ts'
import type { Db } from '../ideas/visible-ideas.ts'
import type { ListCursor } from './list-cursor.ts'
import type { PageAsked, PublicIndex } from './public-index.ts'

/** Fewer items are soon looked through by their words. */
const fewItems = 10_000
const firstLook = 250
const longestLook = 2000

/**
 * Which share of the items must hold some words so that it is cheaper to look at one item after the other until a page
 * is full than to ask for all that hold them: the first takes a page by the share, the second all items times the share.
 */
export const shareWorthWalking = (items: number): number =>
  items < fewItems ? Infinity : Math.sqrt(100 / items)

/**
 * A page of those that answer a question, found by walking the list in its order: for words that many use. Null where
 * the first items tell that few do, or where the list ends before the page does; then all that answer are asked for.
 */
export async function walkSearch(
  db: Db,
  placeId: string,
  index: PublicIndex,
  filter: ContributionFilter,
  asked: PageAsked,
  worth = shareWorthWalking(index.items.count),
): Promise<{ ids: string[]; next: ListCursor } | null> {
  if (worth > 1) return null
  const terms = searchTerms(filter.q ?? '')
  const found: ListCursor[] = []
  let after = asked.after
  for (let size = firstLook; ; size = Math.min(size * 2, longestLook)) {
    const stretch = index.stretch({ filter, among: null }, { ...asked, size, ...(after && { after }) })
    const answering = await thoseAnswering(db, placeId, index, terms, stretch.places)
    found.push(...stretch.places.filter(({ id }) => answering.has(id)))
    const last = found[asked.size - 1]
    if (last && found.length > asked.size)
      return { ids: found.slice(0, asked.size).map(({ id }) => id), next: last }
    if (stretch.next === null || found.length < size * worth) return null
    after = stretch.next
  }
}

async function thoseAnswering(
  db: Db,
  placeId: string,
  index: PublicIndex,
  terms: SearchTerms,
  places: readonly ListCursor[],
): Promise<Set<string>> {
  const ids = places.map(({ id }) => id)
  const proposals = ids.filter((id) => answersSearch(index.proposals.get(id)?.tokens ?? nothing, terms))
  return new Set([...(await searchIdeas(db, placeId, terms, ids)), ...proposals])
}
const nothing: ReadonlySet<string> = new Set()
