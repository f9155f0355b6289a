import type { LocalText } from '@hetu/domain/language'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { apiGet } from './api.ts'

/** What the frame needs to know about the place it stands in. */
export interface PlaceCard {
  slug: string
  name: LocalText
  /** IANA zone; deadlines are said in it. */
  timeZone: string
  /** A person to call; every page shows it. */
  phone?: string | null
  isDemonstration?: boolean
}

const demonstration = 'liuting-li'

/** Which place this address shows: `<meta name="hetu-place">` written by the server, else the demonstration. */
export function currentPlaceSlug(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="hetu-place"]')?.content || demonstration
}

export const placeQuery = queryOptions({
  queryKey: ['place', 'current'],
  queryFn: ({ signal }) => apiGet<PlaceCard>(`/places/${currentPlaceSlug()}`, { signal }),
  staleTime: 10 * 60_000,
})

/** The place this address shows; undefined until it is known. */
export function usePlace(): PlaceCard | undefined {
  return useQuery(placeQuery).data
}
