import type { Consent } from '@hetu/domain/polls/consent'
import type { BallotReceipt, Poll, Voter } from '@hetu/domain/polls/poll'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const here = (path: string) => `/places/${currentPlaceSlug()}${path}`

/** Polls and votes of right holders of a proposal. */
export function usePolls(reference: string) {
  return useQuery({
    queryKey: ['poll', 'of', reference],
    queryFn: ({ signal }) =>
      apiGet<{ polls: Poll[]; consents: Consent[] }>(here(`/proposals/${reference}/polls`), { signal }),
    meta: { follows: ['proposal'] },
  })
}

/** Casts or changes the reader's ballot; the server's clock decides whether it counts. */
export function useCastBallot(pollId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (optionId: string) =>
      apiSend<BallotReceipt>('PUT', here(`/polls/${pollId}/ballot`), { optionId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['poll'] }),
  })
}

interface Step {
  path: string
  body: unknown
  /** Kept over repeats, so that the server takes it once. */
  submissionKey?: string
}

/** Performs a verb on a poll or a vote of right holders and reads them again. */
export function usePollVerb<Answer = unknown>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, submissionKey }: Step) =>
      apiSend<Answer>('POST', here(path), body, submissionKey ? { submissionKey } : {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['poll'] }),
  })
}

/** People without an account whom a grid worker may enter a ballot for, by name; never kept after the visit. */
export function useVoters(pollId: string, name: string) {
  return useQuery({
    queryKey: ['voter', pollId, name],
    queryFn: ({ signal }) =>
      apiGet<Voter[]>(here(`/polls/${pollId}/voters?name=${encodeURIComponent(name)}`), { signal }),
    enabled: name !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
