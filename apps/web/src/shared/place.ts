import { queryOptions, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, here, inPlace, until } from './client.ts'

/** What the frame needs to know about the place it stands in. */
export type PlaceCard = InferResponseType<typeof here.$get>

export const placeQuery = queryOptions({
  queryKey: ['place', 'current'],
  queryFn: ({ signal }) => answerOf(here.$get({ param: inPlace() }, until(signal))),
  staleTime: 10 * 60_000,
})

/** The place this address shows; undefined until it is known. */
export function usePlace(): PlaceCard | undefined {
  return useQuery(placeQuery).data
}
