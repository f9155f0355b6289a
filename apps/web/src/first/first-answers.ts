import type { ContributionList } from '@hetu/domain/open-data/contribution'
import type { QueryClient } from '@tanstack/react-query'
import { contributionsKey } from '../open-data/use-contributions.ts'
import { type PlaceCard, placeQuery } from '../shared/place.ts'

/** What the server has read for the first page: it stands in the page, so that nobody asks for it again. */
export interface FirstAnswers {
  place: PlaceCard
  /** The list of the address's filter; left out where it is a person's own. */
  contributions?: { filter: Record<string, string>; list: ContributionList }
}

/** Takes the answers as read, in the browser as on the server that writes the page. */
export function keepFirstAnswers(queries: QueryClient, { place, contributions }: FirstAnswers): void {
  queries.setQueryData(placeQuery.queryKey, place)
  if (contributions) {
    const { filter, list } = contributions
    queries.setQueryData(contributionsKey(filter), { pages: [list], pageParams: [null] })
  }
}

/** The answers that stand in this page, if the server wrote it. */
export function firstAnswersOf(page: Document): FirstAnswers | undefined {
  const text = page.querySelector('#hetu-answers')?.textContent
  // Our own server wrote it, from the same reads that answer over HTTP.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return text ? (JSON.parse(text) as FirstAnswers) : undefined
}
