import type { Shape } from '@hetu/domain/geometry/shape'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { RulesHere } from '@hetu/domain/zones/rules-here'
import type { ZoneDifference } from '@hetu/domain/zones/zone-difference'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

export interface Protection {
  zones: ZoneVersion[]
  objects: HeritageObject[]
}

/** On which day of the place, and as known at which instant; both now when left out. */
export interface InForce {
  on?: string | undefined
  knownAt?: string | undefined
}

const under = (path: string) => `/places/${currentPlaceSlug()}${path}`

function queryOf({ on, knownAt }: InForce): URLSearchParams {
  const query = new URLSearchParams()
  if (on) query.set('on', on)
  if (knownAt) query.set('knownAt', knownAt)
  return query
}

/** Zones and heritage objects in force: what the map draws and the list reads. */
export function useZones(when: InForce = {}) {
  const query = queryOf(when).toString()
  return useQuery({
    queryKey: ['zone', 'in-force', query],
    queryFn: ({ signal }) => apiGet<Protection>(under(`/zones${query && `?${query}`}`), { signal }),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
}

/** Which rules apply at a point or to a shape, in words; asks nothing while neither is given. */
export function useRulesHere(where: { position?: [number, number]; shape?: Shape }, when: InForce = {}) {
  const { position, shape } = where
  return useQuery({
    queryKey: ['zone', 'rules-here', position, shape, when],
    queryFn: ({ signal }) => {
      if (shape) return apiSend<RulesHere>('POST', under('/rules-at'), { shape, ...when }, { signal })
      const query = queryOf(when)
      query.set('lon', String(position?.[0]))
      query.set('lat', String(position?.[1]))
      return apiGet<RulesHere>(under(`/rules-at?${query.toString()}`), { signal })
    },
    enabled: Boolean(position ?? shape),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Every version of a zone, newest first. */
export function useZoneVersions(zoneId: string | undefined) {
  return useQuery({
    queryKey: ['zone', 'versions', zoneId],
    queryFn: ({ signal }) =>
      apiGet<ZoneVersion[]>(under(`/zones/${encodeURIComponent(zoneId ?? '')}/versions`), { signal }),
    enabled: zoneId !== undefined,
  })
}

/** What the later of two versions altered. */
export function useZoneDifference(zoneId: string, from: number, to: number) {
  return useQuery({
    queryKey: ['zone', 'difference', zoneId, from, to],
    queryFn: ({ signal }) =>
      apiGet<ZoneDifference>(under(`/zones/${encodeURIComponent(zoneId)}/difference?from=${from}&to=${to}`), {
        signal,
      }),
    enabled: from > 0,
    staleTime: Infinity,
  })
}
