import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { client, inPlace } from '../shared/client.ts'
import type { MapSearch } from '../shared/map-search.ts'

/** The filter of the address as the query string that list and tiles share. */
export function filterQuery(search: Pick<MapSearch, 'kind' | 'status' | 'q' | 'mine'>): URLSearchParams {
  const query = new URLSearchParams()
  if (search.kind?.length) query.set('kind', search.kind.join(','))
  if (search.status?.length) query.set('status', search.status.join(','))
  if (search.q) query.set('q', search.q)
  if (search.mine) query.set('mine', 'true')
  return query
}

export type Box = [west: number, south: number, east: number, north: number]

/** What matches the filter, of it what lies in the box first; follows everything that changes the map. */
export function useContributions(filter: URLSearchParams, box: Box | undefined) {
  const query = {
    ...Object.fromEntries(filter),
    ...(box && { box: box.map((degrees) => degrees.toFixed(6)).join(',') }),
  }
  return useQuery({
    queryKey: ['contribution', query],
    queryFn: async ({ signal }) => {
      const answer = await client.places[':place'].contributions.$get(
        { param: inPlace(), query },
        { init: { signal } },
      )
      return answer.json()
    },
    placeholderData: keepPreviousData,
    meta: { follows: ['idea', 'comment', 'thread', 'proposal', 'poll', 'decision'] },
  })
}
