import type { GiveVerdict, RecordVerdictOnBehalf } from '@hetu/domain/verdicts/verdict'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** What the reader is asked about the outcome of their words. */
export function useMyVerdicts(isEnabled: boolean) {
  return useQuery({
    queryKey: ['verdict', 'mine'],
    queryFn: ({ signal }) => answerOf(here['my-verdicts'].$get({ param: inPlace() }, until(signal))),
    meta: { follows: ['notification'] },
    enabled: isEnabled,
  })
}

export function useGiveVerdict(requestId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (said: Omit<GiveVerdict, 'requestId'>) =>
      answerOf(here['my-verdicts'][':requestId'].$put({ param: inPlace({ requestId }), json: said })),
    // What was not solved waits again, and its page says so.
    onSuccess: () =>
      Promise.all(['verdict', 'idea'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  })
}

/** A grid worker enters what a neighbour says at the door. */
export function useRecordVerdict() {
  return useMutation({
    mutationFn: (said: Omit<RecordVerdictOnBehalf, 'wasReadBack'>) =>
      answerOf(here.verdicts['on-behalf'].$post({ param: inPlace(), json: { ...said, wasReadBack: true } })),
  })
}
