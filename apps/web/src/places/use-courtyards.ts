import { useQuery } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** Every courtyard of the place by name, for choosing a spot without the map. */
export function useCourtyards() {
  return useQuery({
    queryKey: ['landmark', 'courtyards'],
    queryFn: ({ signal }) => answerOf(here.landmarks.$get({ param: inPlace(), query: {} }, until(signal))),
    select: (landmarks) => landmarks.filter((landmark) => landmark.kind === 'courtyard'),
    staleTime: 10 * 60_000,
  })
}
