import type { LocalText } from '@hetu/domain/language'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { addressInPlace, answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

/** The address of a drawing or document. */
export const paperAddress = (reference: string, id: string) =>
  addressInPlace(`/proposals/${reference}/papers/${id}`)

/** Every proposal the reader may know of, newest change first. */
export function useProposals() {
  return useQuery({
    queryKey: ['proposal', 'list'],
    queryFn: ({ signal }) => answerOf(here.proposals.$get({ param: inPlace() }, until(signal))),
    meta: { follows: ['comment', 'thread'] },
  })
}

/** One proposal with one of its versions in full. */
export function useProposal(reference: string, version?: number) {
  return useQuery({
    queryKey: ['proposal', reference, version ?? 'shown'],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':reference'].$get(
          { param: inPlace({ reference }), query: version ? { version: String(version) } : {} },
          until(signal),
        ),
      ),
  })
}

export function useDifference(reference: string, from: number, to: number) {
  return useQuery({
    queryKey: ['proposal', reference, 'difference', from, to],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':reference'].difference.$get(
          { param: inPlace({ reference }), query: { from: String(from), to: String(to) } },
          until(signal),
        ),
      ),
    enabled: from !== to,
  })
}

/** What the rules of today say otherwise of a frozen version; a draft is always checked against today. */
export function useRecheck(reference: string, version: number) {
  return useQuery({
    queryKey: ['proposal', reference, 'recheck', version],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':reference'].recheck.$get(
          { param: inPlace({ reference }), query: { version: String(version) } },
          until(signal),
        ),
      ),
    staleTime: 60_000,
    meta: { follows: ['zone'] },
  })
}

/** What a waiting change of the zones would make of the open proposals. */
export function useTouchedProposals(changeId: string) {
  return useQuery({
    queryKey: ['proposal', 'touched', changeId],
    queryFn: ({ signal }) =>
      answerOf(
        here['zone-changes'][':changeId']['touched-proposals'].$get(
          { param: inPlace({ changeId }) },
          until(signal),
        ),
      ),
    staleTime: 60_000,
    meta: { follows: ['zone'] },
  })
}

/** Zones and heritage objects in force today: what elements are held against, and what the map shows under them. */
export function useZonesInForce() {
  return useQuery({
    queryKey: ['zone', 'in-force'],
    queryFn: ({ signal }) => answerOf(here.zones.$get({ param: inPlace(), query: {} }, until(signal))),
    staleTime: 5 * 60_000,
  })
}

/** Who asked for the hearing that waits, and who may chair it; planners only. */
export function useHearingCase(reference: string) {
  return useQuery({
    queryKey: ['proposal', reference, 'hearing'],
    queryFn: ({ signal }) =>
      answerOf(here.proposals[':reference'].hearing.$get({ param: inPlace({ reference }) }, until(signal))),
  })
}

/** Performs a verb on a proposal and reads it again. */
function useProposalChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    // After a refusal too: it may be that another was faster.
    onSettled: () => queries.invalidateQueries({ queryKey: ['proposal'] }),
  })
}

const one = here.proposals[':reference']
type Body<Route> = InferRequestType<Route> extends { json: infer Json } ? Json : never

export const useDraftProposal = () =>
  useProposalChange(
    ({ json, submissionKey }: { json: Body<typeof here.proposals.$post>; submissionKey: string }) =>
      answerOf(here.proposals.$post({ param: inPlace(), json }, keyed(submissionKey))),
  )

export const useEditProposal = (reference: string) =>
  useProposalChange((json: Body<typeof one.$put>) =>
    answerOf(one.$put({ param: inPlace({ reference }), json })),
  )

export const useStartVersion = (reference: string) =>
  useProposalChange((_input: undefined) => answerOf(one.versions.$post({ param: inPlace({ reference }) })))

export const usePublishVersion = (reference: string) =>
  useProposalChange((_input: undefined) =>
    answerOf(one['publish-version'].$post({ param: inPlace({ reference }) })),
  )

export const usePublishNotice = (reference: string) =>
  useProposalChange((json: Body<typeof one.notice.$post>) =>
    answerOf(one.notice.$post({ param: inPlace({ reference }), json })),
  )

export const useExtendNotice = (reference: string) =>
  useProposalChange((json: Body<typeof one.notice.extend.$post>) =>
    answerOf(one.notice.extend.$post({ param: inPlace({ reference }), json })),
  )

export const useAdvanceStage = (reference: string) =>
  useProposalChange((json: Body<typeof one.stage.$post>) =>
    answerOf(one.stage.$post({ param: inPlace({ reference }), json })),
  )

export const useLinkIdea = (reference: string) =>
  useProposalChange((json: Body<typeof one.ideas.$post>) =>
    answerOf(one.ideas.$post({ param: inPlace({ reference }), json })),
  )

export const useUnlinkIdea = (reference: string) =>
  useProposalChange(({ ideaReference, ...json }: { ideaReference: string; reason: string }) =>
    answerOf(one.ideas[':ideaReference'].leave.$post({ param: inPlace({ reference, ideaReference }), json })),
  )

/** Ideas near what a proposal does that it has not taken up; planners only. */
export function useNearbyIdeas(reference: string) {
  return useQuery({
    queryKey: ['proposal', reference, 'nearby-ideas'],
    queryFn: ({ signal }) =>
      answerOf(one['nearby-ideas'].$get({ param: inPlace({ reference }) }, until(signal))),
    meta: { follows: ['idea'] },
  })
}

export const useRequestHearing = (reference: string) =>
  useProposalChange((json: Body<typeof one.hearing.$post>) =>
    answerOf(one.hearing.$post({ param: inPlace({ reference }), json })),
  )

export const useCallHearing = (reference: string) =>
  useProposalChange((json: Body<typeof one.hearing.call.$post>) =>
    answerOf(one.hearing.call.$post({ param: inPlace({ reference }), json })),
  )

export const useRecordHearing = (reference: string) =>
  useProposalChange((json: Body<typeof one.hearing.record.$post>) =>
    answerOf(one.hearing.record.$post({ param: inPlace({ reference }), json })),
  )

export const useAttachPaper = (reference: string) =>
  useProposalChange((json: Body<typeof one.papers.$post>) =>
    answerOf(one.papers.$post({ param: inPlace({ reference }), json })),
  )

/** A line of people's text: its up to three lines. */
export const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

export const emptyText: LocalText = { zh: '', en: '' }
