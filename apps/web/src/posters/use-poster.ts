import type { OfPoster } from '@hetu/domain/posters/poster'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'
import { newUuid } from '../shared/new-uuid.ts'

/** What the code of a poster leads to. */
export function usePoster(code: string) {
  return useQuery({
    queryKey: ['poster', code],
    queryFn: ({ signal }) =>
      answerOf(here.posters[':code'].$get({ param: inPlace({ code }) }, until(signal))),
    meta: { follows: ['proposal', 'poll', 'idea', 'decision'] },
  })
}

/** Makes a poster; one thing has one code, so a repeat gets the same. */
export function useMakePoster() {
  return useMutation({
    mutationFn: (of: OfPoster) =>
      answerOf(here.posters.$post({ param: inPlace(), json: of }, keyed(newUuid()))),
  })
}
