import { useQuery } from '@tanstack/react-query'
import { apiGet } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'
import type { Landmark } from './use-landmarks.ts'

/** Every courtyard of the place by name, for choosing a spot without the map. */
export function useCourtyards() {
  return useQuery({
    queryKey: ['landmark', 'courtyards'],
    queryFn: ({ signal }) => apiGet<Landmark[]>(`/places/${currentPlaceSlug()}/landmarks`, { signal }),
    select: (landmarks) => landmarks.filter((landmark) => landmark.kind === 'courtyard'),
    staleTime: 10 * 60_000,
  })
}
