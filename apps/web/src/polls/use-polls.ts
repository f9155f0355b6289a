import type { Consent } from '@hetu/domain/polls/consent'
import type { BallotReceipt, Poll } from '@hetu/domain/polls/poll'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

/** Polls and votes of right holders of a proposal. */
export function usePolls(reference: string) {
  return useQuery({
    queryKey: ['poll', 'of', reference],
    queryFn: ({ signal }) =>
      apiGet<{ polls: Poll[]; consents: Consent[] }>(
        `/places/${currentPlaceSlug()}/proposals/${reference}/polls`,
        { signal },
      ),
    meta: { follows: ['proposal'] },
  })
}

/** Casts or changes the reader's ballot; the server's clock decides whether it counts. */
export function useCastBallot(pollId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (optionId: string) =>
      apiSend<BallotReceipt>('PUT', `/places/${currentPlaceSlug()}/polls/${pollId}/ballot`, { optionId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['poll'] }),
  })
}
