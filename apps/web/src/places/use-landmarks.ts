import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** A named thing by which people say where. */
export type Landmark = InferResponseType<typeof here.landmarks.$get>[number]

/** Everything of the place that has a name, for those who go through it. */
export function useAllLandmarks() {
  return useQuery({
    queryKey: ['landmark', 'all'],
    queryFn: ({ signal }) => answerOf(here.landmarks.$get({ param: inPlace(), query: {} }, until(signal))),
    staleTime: 10 * 60_000,
  })
}

/** Lanes, doors and courtyards whose name has these words; none without words. */
export function useLandmarks(words: string | undefined) {
  return useQuery({
    queryKey: ['landmark', words ?? ''],
    queryFn: ({ signal }) =>
      answerOf(here.landmarks.$get({ param: inPlace(), query: { q: words ?? '' } }, until(signal))),
    enabled: Boolean(words),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  })
}
