import type { CloseOut, OpenDecisionLine } from '@hetu/domain/decisions/close-out'
import type { DecisionDraft, DecisionOutcome, DecisionSummary } from '@hetu/domain/decisions/decision'
import type { DecisionDocument, PublishedDecision } from '@hetu/domain/decisions/decision-document'
import type { MyVote } from '@hetu/domain/decisions/my-vote'
import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import type { IdeaOutcome, InputOutcome, MyWords } from '@hetu/domain/decisions/outcome'
import type { LocalText } from '@hetu/domain/language'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const base = () => `/places/${currentPlaceSlug()}`

/** Every published decision, the newest first. */
export function useDecisions() {
  return useQuery({
    queryKey: ['decision', 'list'],
    queryFn: ({ signal }) => apiGet<DecisionSummary[]>(`${base()}/decisions`, { signal }),
  })
}

export const documentPath = (number: string) =>
  `/api${base()}/decisions/${encodeURIComponent(number)}/document.json`

/** A published decision by its number. */
export function useDecision(number: string) {
  return useQuery({
    queryKey: ['decision', 'number', number],
    queryFn: ({ signal }) =>
      apiGet<PublishedDecision>(`${base()}/decisions/${encodeURIComponent(number)}`, { signal }),
  })
}

/** What became of an idea and of the comments under it. */
export function useIdeaOutcome(reference: string) {
  return useQuery({
    queryKey: ['decision', 'outcome', reference],
    queryFn: ({ signal }) =>
      apiGet<IdeaOutcome>(`${base()}/ideas/${encodeURIComponent(reference)}/outcome`, { signal }),
    meta: { follows: ['proposal', 'idea'] },
  })
}

/** What the reader said here and how far it has come. */
export function useMyWords(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'my-words'],
    queryFn: ({ signal }) => apiGet<MyWords[]>(`${base()}/my-words`, { signal }),
    enabled: isEnabled,
    meta: { follows: ['idea', 'comment'] },
  })
}

/** The reader's own votes. */
export function useMyVotes(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'my-votes'],
    queryFn: ({ signal }) => apiGet<MyVote[]>(`${base()}/my-votes`, { signal }),
    enabled: isEnabled,
    meta: { follows: ['poll'] },
  })
}

/** What became of the comments on a proposal, by the comment. */
export function useCommentOutcomes(reference: string) {
  return useQuery({
    queryKey: ['decision', 'comments', reference],
    queryFn: ({ signal }) =>
      apiGet<InputOutcome[]>(`${base()}/proposals/${reference}/comment-outcomes`, { signal }),
    select: (outcomes) => new Map(outcomes.map((outcome) => [outcome.id, outcome.steps])),
    meta: { follows: ['comment'] },
  })
}

export function useOpenDecisions(isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'open'],
    queryFn: ({ signal }) => apiGet<OpenDecisionLine[]>(`${base()}/open-decisions`, { signal }),
    enabled: isEnabled,
  })
}

export function useCloseOut(reference: string) {
  return useQuery({
    queryKey: ['decision', 'close-out', reference],
    queryFn: ({ signal }) => apiGet<CloseOut>(`${base()}/proposals/${reference}/close-out`, { signal }),
    meta: { follows: ['proposal', 'idea', 'comment', 'review'] },
  })
}

/** What would be published now; refused while the text is not whole. */
export function usePreview(decisionId: string, isEnabled: boolean) {
  return useQuery({
    queryKey: ['decision', 'preview', decisionId],
    queryFn: ({ signal }) =>
      apiGet<{ document: DecisionDocument }>(`${base()}/open-decisions/${decisionId}/preview`, { signal }),
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
    apiSend<{ id: string }>(
      'POST',
      `${base()}/proposals/${reference}/decision`,
      { outcome: input.outcome },
      { submissionKey: input.submissionKey },
    ),
  )

export const useEditDecision = (id: string) =>
  useDecisionChange((input: { revision: number; outcome: DecisionOutcome; content: DecisionDraft }) =>
    apiSend<{ revision: number }>('PUT', `${base()}/open-decisions/${id}`, input),
  )

export const useGroupOpinions = (id: string) =>
  useDecisionChange((input: { revision: number; groups: OpinionGroup[] }) =>
    apiSend<{ revision: number }>('PUT', `${base()}/open-decisions/${id}/groups`, input),
  )

export const useSubmitDecision = (id: string) =>
  useDecisionChange((_input: undefined) =>
    apiSend<unknown>('POST', `${base()}/open-decisions/${id}/submission`),
  )

export const useReturnDecision = (id: string) =>
  useDecisionChange((reason: LocalText) =>
    apiSend<unknown>('POST', `${base()}/open-decisions/${id}/return`, { reason }),
  )

export const usePublishDecision = (id: string) =>
  useDecisionChange((_input: undefined) =>
    apiSend<{ number: string }>('POST', `${base()}/open-decisions/${id}/publication`),
  )
