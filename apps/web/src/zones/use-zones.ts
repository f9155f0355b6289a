import type { Shape } from '@hetu/domain/geometry/shape'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

export type Protection = InferResponseType<typeof here.zones.$get>

/** On which day of the place, and as known at which instant; both now when left out. */
export interface InForce {
  on?: string | undefined
  knownAt?: string | undefined
}

/** Without what is empty: the address of a list must not name a day that nobody chose. */
export const queryOf = ({ on, knownAt }: InForce) => ({ ...(on && { on }), ...(knownAt && { knownAt }) })

/** Zones and heritage objects in force: what the list reads, and editors measure. */
export function useZones(when: InForce = {}) {
  const query = queryOf(when)
  return useQuery({
    queryKey: ['zone', 'in-force', query],
    queryFn: ({ signal }) => answerOf(here.zones.$get({ param: inPlace(), query }, until(signal))),
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
      const rules = here['rules-at']
      if (shape) return answerOf(rules.$post({ param: inPlace(), json: { shape, ...when } }, until(signal)))
      const [lon, lat] = [String(position?.[0]), String(position?.[1])]
      const query = { ...queryOf(when), lon, lat }
      return answerOf(rules.$get({ param: inPlace(), query }, until(signal)))
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
      answerOf(
        here.zones[':zoneId'].versions.$get({ param: inPlace({ zoneId: zoneId ?? '' }) }, until(signal)),
      ),
    enabled: zoneId !== undefined,
  })
}

/** Every version of a heritage object with what it altered, newest first; asks nothing while there is no id. */
export function useObjectVersions(id: string | undefined) {
  return useQuery({
    queryKey: ['zone', 'object-versions', id],
    queryFn: ({ signal }) =>
      answerOf(
        here['heritage-objects'][':id'].versions.$get({ param: inPlace({ id: id ?? '' }) }, until(signal)),
      ),
    enabled: id !== undefined,
  })
}

/** What the later of two versions altered. */
export function useZoneDifference(zoneId: string, from: number, to: number) {
  return useQuery({
    queryKey: ['zone', 'difference', zoneId, from, to],
    queryFn: ({ signal }) =>
      answerOf(
        here.zones[':zoneId'].difference.$get(
          { param: inPlace({ zoneId }), query: { from: String(from), to: String(to) } },
          until(signal),
        ),
      ),
    enabled: from > 0,
    staleTime: Infinity,
  })
}
