import type { ContributionList } from '@hetu/domain/open-data/contribution'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { apiGet } from '../shared/api.ts'
import type { MapSearch } from '../shared/map-search.ts'
import { currentPlaceSlug } from '../shared/place.ts'

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
  const query = new URLSearchParams(filter)
  if (box) query.set('box', box.map((degrees) => degrees.toFixed(6)).join(','))
  return useQuery({
    queryKey: ['contribution', query.toString()],
    queryFn: ({ signal }) =>
      apiGet<ContributionList>(`/places/${currentPlaceSlug()}/contributions?${query.toString()}`, { signal }),
    placeholderData: keepPreviousData,
    meta: { follows: ['idea', 'comment', 'thread', 'proposal', 'poll', 'decision'] },
  })
}
