import type { RaiseFlag } from '@hetu/domain/oversight/oversight-flag'
import type { LocalText } from '@hetu/domain/language'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

const queryKey = ['oversight_flag']

/** What watchdogs pointed at, as far as the reader may know. */
export function useOversightFlags() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => answerOf(here['oversight-flags'].$get({ param: inPlace() }, until(signal))),
  })
}

export function useRaiseFlag() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ submissionKey, ...flag }: z.input<typeof RaiseFlag> & { submissionKey: string }) =>
      answerOf(here['oversight-flags'].$post({ param: inPlace(), json: flag }, keyed(submissionKey))),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}

export function useAnswerFlag(flagId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: LocalText) =>
      answerOf(
        here['oversight-flags'][':flagId'].answer.$post({ param: inPlace({ flagId }), json: { answer } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  })
}
