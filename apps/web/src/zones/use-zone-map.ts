import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, here, inPlace, until } from '../shared/client.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { type InForce, queryOf } from './use-zones.ts'

/** What the map of zones shows, by layer, and where its tiles lie. */
export interface ZoneMap extends InferResponseType<(typeof here)['zone-map']['$get']> {
  tiles: string
}
export type LawLayer = ZoneMap['layers'][number]

/** The law of a day as a map has it: no shapes, which come as tiles. */
export function useZoneMap(when: InForce = {}) {
  const query = queryOf(when)
  return useQuery({
    queryKey: ['zone', 'map', query],
    queryFn: async ({ signal }): Promise<ZoneMap> => {
      const told = await answerOf(here['zone-map'].$get({ param: inPlace(), query }, until(signal)))
      return { ...told, tiles: addressOf(told.state, query) }
    },
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  })
}

function addressOf(state: string, query: Record<string, string>): string {
  const base = new URL(`/api/places/${currentPlaceSlug()}/zone-tiles/${state}`, location.href).href
  const asked = new URLSearchParams(query).toString()
  return `${base}/{z}/{x}/{y}.mvt${asked ? `?${asked}` : ''}`
}
