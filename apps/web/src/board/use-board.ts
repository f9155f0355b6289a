import { useQuery } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** What the place promised and what came of it. */
export function useBoard() {
  return useQuery({
    queryKey: ['board'],
    queryFn: ({ signal }) => answerOf(here.board.$get({ param: inPlace() }, until(signal))),
    meta: { follows: ['idea', 'decision'] },
  })
}
