import type { DecisionDraft, DecisionOutcome } from '@hetu/domain/decisions/decision'
import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { LocalText } from '@hetu/domain/language'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { addressInPlace, answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

/** Every published decision, the newest first. */
export function useDecisions() {
  return useQuery({
    queryKey: ['decision', 'list'],
    queryFn: ({ signal }) => answerOf(here.decisions.$get({ param: inPlace() }, until(signal))),
  })
}

export const documentPath = (number: string) =>
  addressInPlace(`/decisions/${encodeURIComponent(number)}/document.json`)

/** A published decision by its number. */
export function useDecision(number: string) {
  return useQuery({
    queryKey: ['decision', 'number', number],
    queryFn: ({ signal }) =>
      answerOf(here.decisions[':number'].$get({ param: inPlace({ number }) }, until(signal))),
  })
}

/** What became of an idea and of the comments under it. */
export function useIdeaOutcome(reference: string) {
  return useQuery({
    queryKey: ['decision', 'outcome', reference],
    queryFn: ({ signal }) =>
      answerOf(here.ideas[':reference'].outcome.$get({ param: inPlace({ reference }) }, until(signal))),
    meta: { follows: ['proposal', 'idea'] },
  })
}

/** What the reader said here and how far it has come. */
export function useMyWords(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'my-words'],
    queryFn: ({ signal }) => answerOf(here['my-words'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
    meta: { follows: ['idea', 'comment'] },
  })
}

/** The reader's own votes. */
export function useMyVotes(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'my-votes'],
    queryFn: ({ signal }) => answerOf(here['my-votes'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
    meta: { follows: ['poll'] },
  })
}

/** What became of the comments on a proposal, by the comment. */
export function useCommentOutcomes(reference: string) {
  return useQuery({
    queryKey: ['decision', 'comments', reference],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':reference']['comment-outcomes'].$get(
          { param: inPlace({ reference }) },
          until(signal),
        ),
      ),
    select: (outcomes) => new Map(outcomes.map((outcome) => [outcome.id, outcome.steps])),
    meta: { follows: ['comment'] },
  })
}

export function useOpenDecisions(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'open'],
    queryFn: ({ signal }) => answerOf(here['open-decisions'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
  })
}

export function useCloseOut(reference: string) {
  return useQuery({
    queryKey: ['decision', 'close-out', reference],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':reference']['close-out'].$get({ param: inPlace({ reference }) }, until(signal)),
      ),
    meta: { follows: ['proposal', 'idea', 'comment', 'review'] },
  })
}

/** What would be published now; refused while the text is not whole. */
export function usePreview(decisionId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'preview', decisionId],
    queryFn: ({ signal }) =>
      answerOf(
        here['open-decisions'][':decisionId'].preview.$get({ param: inPlace({ decisionId }) }, until(signal)),
      ),
    enabled: isEnabled,
  })
}

/** A change to a decision; whatever shows decisions is fetched again afterwards, also after a refusal. */
function useDecisionChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['decision'] }),
  })
}

export const useDraftDecision = (reference: string) =>
  useDecisionChange((input: { outcome: DecisionOutcome; submissionKey: string }) =>
    answerOf(
      here.proposals[':proposal'].decision.$post(
        { param: inPlace({ proposal: reference }), json: { outcome: input.outcome } },
        keyed(input.submissionKey),
      ),
    ),
  )

export const useEditDecision = (decisionId: string) =>
  useDecisionChange((input: { revision: number; outcome: DecisionOutcome; content: DecisionDraft }) =>
    answerOf(here['open-decisions'][':decisionId'].$put({ param: inPlace({ decisionId }), json: input })),
  )

export const useGroupOpinions = (decisionId: string) =>
  useDecisionChange((input: { revision: number; groups: OpinionGroup[] }) =>
    answerOf(
      here['open-decisions'][':decisionId'].groups.$put({ param: inPlace({ decisionId }), json: input }),
    ),
  )

export const useSubmitDecision = (decisionId: string) =>
  useDecisionChange((_input: undefined) =>
    answerOf(here['open-decisions'][':decisionId'].submission.$post({ param: inPlace({ decisionId }) })),
  )

export const useReturnDecision = (decisionId: string) =>
  useDecisionChange((reason: LocalText) =>
    answerOf(
      here['open-decisions'][':decisionId'].return.$post({
        param: inPlace({ decisionId }),
        json: { reason },
      }),
    ),
  )

export const usePublishDecision = (decisionId: string) =>
  useDecisionChange((_input: undefined) =>
    answerOf(here['open-decisions'][':decisionId'].publication.$post({ param: inPlace({ decisionId }) })),
  )
