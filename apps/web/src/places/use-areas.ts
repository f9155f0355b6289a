import { useQuery } from '@tanstack/react-query'
import { apiGet } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'
import type { Landmark } from './use-landmarks.ts'

/** Lanes and courtyards by name: what an electorate may be limited to. */
export function useAreas() {
  return useQuery({
    queryKey: ['landmark', 'areas'],
    queryFn: ({ signal }) => apiGet<Landmark[]>(`/places/${currentPlaceSlug()}/landmarks`, { signal }),
    select: (landmarks) => landmarks.filter(({ kind }) => kind === 'lane' || kind === 'courtyard'),
    staleTime: 10 * 60_000,
  })
}
