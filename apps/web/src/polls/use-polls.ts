import type { CastBallot } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'
import { withBallot } from './with-ballot.ts'

/** Polls and votes of right holders of a proposal. */
export function usePolls(reference: string) {
  return useQuery({
    queryKey: ['poll', 'of', reference],
    queryFn: ({ signal }) =>
      answerOf(here.proposals[':reference'].polls.$get({ param: inPlace({ reference }) }, until(signal))),
    meta: { follows: ['proposal'] },
  })
}

/**
 * Casts or changes the reader's ballot; the server's clock decides whether it counts. Its answer is shown and not read
 * again; after a refusal the poll is read anew, for it may be over.
 */
export function useCastBallot(pollId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (json: Omit<CastBallot, 'pollId'>) =>
      answerOf(here.polls[':pollId'].ballot.$put({ param: inPlace({ pollId }), json })),
    onSuccess: (ballot) =>
      client.setQueriesData<{ polls: Poll[] }>(
        { queryKey: ['poll', 'of'] },
        (read) => read && withBallot(read, ballot),
      ),
    onError: () => client.invalidateQueries({ queryKey: ['poll'] }),
  })
}

/** Performs a verb on a poll or a vote of right holders and reads them again. */
function usePollChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['poll'] }),
  })
}

const ofProposal = here.proposals[':reference']
const poll = here.polls[':pollId']
const consent = here.consents[':consentId']
type Body<Route> = InferRequestType<Route> extends { json: infer Json } ? Json : never
/** The key is kept over repeats, so that the server takes it once. */
type Keyed<Route> = { json: Body<Route>; submissionKey: string }

export const useOpenPoll = (reference: string) =>
  usePollChange(({ json, submissionKey }: Keyed<typeof ofProposal.polls.$post>) =>
    answerOf(ofProposal.polls.$post({ param: inPlace({ reference }), json }, keyed(submissionKey))),
  )

export const useClosePoll = (id: string) =>
  usePollChange((_input: undefined) => answerOf(poll.close.$post({ param: inPlace({ pollId: id }) })))

export const useCastBallotOnBehalf = (id: string) =>
  usePollChange(({ json, submissionKey }: Keyed<typeof poll.ballots.$post>) =>
    answerOf(poll.ballots.$post({ param: inPlace({ pollId: id }), json }, keyed(submissionKey))),
  )

export const useOpenConsent = (reference: string) =>
  usePollChange(({ json, submissionKey }: Keyed<typeof ofProposal.consents.$post>) =>
    answerOf(ofProposal.consents.$post({ param: inPlace({ reference }), json }, keyed(submissionKey))),
  )

export const useRecordConsent = (id: string) =>
  usePollChange((json: Body<typeof consent.stance.$post>) =>
    answerOf(consent.stance.$post({ param: inPlace({ consentId: id }), json })),
  )

export const useCloseConsent = (id: string) =>
  usePollChange((_input: undefined) => answerOf(consent.close.$post({ param: inPlace({ consentId: id }) })))

/** The areas to which the worker may confirm a relation: those of their cells. */
export function useOwnAreas() {
  return useQuery({
    queryKey: ['place', 'own-areas'],
    queryFn: ({ signal }) => answerOf(here['own-areas'].$get({ param: inPlace() }, until(signal))),
    staleTime: 10 * 60_000,
  })
}

/** Who was noted for the first time at the door of a poll; for whoever may look at their relations. */
export function useNotedVoters(pollId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: ['poll', pollId, 'noted-voters'],
    queryFn: ({ signal }) =>
      answerOf(here.polls[':pollId']['noted-voters'].$get({ param: inPlace({ pollId }) }, until(signal))),
    enabled: isEnabled,
    meta: { follows: ['relation'] },
  })
}

/** People without an account whom a grid worker may enter a ballot for, by name; never kept after the visit. */
export function useVoters(pollId: string, name: string) {
  return useQuery({
    queryKey: ['voter', pollId, name],
    queryFn: ({ signal }) =>
      answerOf(
        here.polls[':pollId'].voters.$get({ param: inPlace({ pollId }), query: { name } }, until(signal)),
      ),
    enabled: name !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}
