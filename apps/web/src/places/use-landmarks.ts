import type { LocalText } from '@hetu/domain/language'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { apiGet } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

/** A named thing by which people say where. */
export interface Landmark {
  id: string
  kind: 'lane' | 'door' | 'courtyard' | 'gate' | 'well' | 'bridge' | 'tree' | 'place'
  name: LocalText
  position: [number, number]
}

/** Lanes, doors and courtyards whose name has these words; none without words. */
export function useLandmarks(words: string | undefined) {
  return useQuery({
    queryKey: ['landmark', words ?? ''],
    queryFn: ({ signal }) =>
      apiGet<Landmark[]>(`/places/${currentPlaceSlug()}/landmarks?q=${encodeURIComponent(words ?? '')}`, {
        signal,
      }),
    enabled: Boolean(words),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  })
}
