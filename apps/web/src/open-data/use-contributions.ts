import type { ContributionList } from '@hetu/domain/open-data/contribution'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { client, inPlace } from '../shared/client.ts'
import type { MapSearch } from '../shared/map-search.ts'

/** The filter of the address as the query string that list and tiles share. */
export function filterQuery(
  search: Pick<MapSearch, 'kind' | 'status' | 'q' | 'answered' | 'mine'>,
): URLSearchParams {
  const query = new URLSearchParams()
  if (search.kind?.length) query.set('kind', search.kind.join(','))
  if (search.status?.length) query.set('status', search.status.join(','))
  if (search.q) query.set('q', search.q)
  if (search.answered) query.set('answered', 'true')
  if (search.mine) query.set('mine', 'true')
  return query
}

export type Box = [west: number, south: number, east: number, north: number]

/** Under which key the list of a filter and box is kept. */
export const contributionsKey = (query: Record<string, string>) => ['contribution', query] as const

/** What matches the filter, of it what lies in the box first; follows everything that changes the map. */
export function useContributions(filter: URLSearchParams, box: Box | undefined) {
  const query = {
    ...Object.fromEntries(filter),
    ...(box && { box: box.map((degrees) => degrees.toFixed(6)).join(',') }),
  }
  return useInfiniteQuery({
    queryKey: contributionsKey(query),
    queryFn: async ({ signal, pageParam }) => {
      const answer = await client.places[':place'].contributions.$get(
        { param: inPlace(), query: { ...query, ...(pageParam !== null && { after: pageParam }) } },
        { init: { signal } },
      )
      return answer.json()
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    select: ({ pages }) => joined(pages),
    placeholderData: keepPreviousData,
    meta: { follows: ['idea', 'comment', 'thread', 'proposal', 'poll', 'decision'] },
  })
}

/** The pages read so far as one list, with the count and version of the newest answer. */
function joined(pages: ContributionList[]): ContributionList | undefined {
  const newest = pages.at(-1)
  return newest && { ...newest, open: pages[0]?.open ?? [], items: pages.flatMap((page) => page.items) }
}
