import { useQuery } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** Lanes and courtyards by name: what an electorate may be limited to. */
export function useAreas() {
  return useQuery({
    queryKey: ['landmark', 'areas'],
    queryFn: ({ signal }) => answerOf(here.landmarks.$get({ param: inPlace(), query: {} }, until(signal))),
    select: (landmarks) => landmarks.filter(({ kind }) => kind === 'lane' || kind === 'courtyard'),
    staleTime: 10 * 60_000,
  })
}
