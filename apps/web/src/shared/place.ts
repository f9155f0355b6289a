import type { LocalText } from '@hetu/domain/language'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Polygon } from 'geojson'
import { apiGet } from './api.ts'

/** What the frame needs to know about the place it stands in. */
export interface PlaceCard {
  slug: string
  name: LocalText
  city: LocalText
  /** Begins every reference people quote: LTL-0417. */
  referencePrefix: string
  /** IANA zone; deadlines are said in it. */
  timeZone: string
  /** Where the neighbourhood ends, and in which projected CRS (EPSG code) its metres are measured. */
  site: Polygon
  epsg: number
  /** Counted once for the whole place: the denominators of every share. */
  households: number
  shops: number
  /** A person to call; every page shows it. */
  contactPhone: string
  /** Within how many days an idea is answered. */
  servicePromiseDays: number
  basemap: { attribution: LocalText; approvalNumber: string | null; dataDate: string }
  basemapRevision: number
  isDemonstration: boolean
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
