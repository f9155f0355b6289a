import type { LocalText } from '@hetu/domain/language'
import type { TopicStance } from '@hetu/domain/topics/ledger'
import type { ObjectionGround } from '@hetu/domain/topics/topic'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { answerOf, here, inPlace, keyed, until } from '../shared/client.ts'
import { newUuid } from '../shared/new-uuid.ts'

/** Ideas by their reference, comments by their id. */
export interface Chosen {
  ideas: string[]
  comments: string[]
}

/** What stands in topics changes with what is said, hidden and supported. */
const follows = { follows: ['topic', 'idea', 'comment', 'thread'] }

export function useTopics() {
  return useQuery({
    queryKey: ['topic', 'list'],
    queryFn: ({ signal }) => answerOf(here.topics.$get({ param: inPlace() }, until(signal))),
    meta: follows,
  })
}

export function useTopic(reference: string) {
  return useQuery({
    queryKey: ['topic', 'one', reference],
    queryFn: ({ signal }) =>
      answerOf(here.topics[':reference'].$get({ param: inPlace({ reference }) }, until(signal))),
    meta: follows,
  })
}

/** The topics to which an idea belongs. */
export function useIdeaTopics(reference: string) {
  return useQuery({
    queryKey: ['topic', 'of', reference],
    queryFn: ({ signal }) =>
      answerOf(here.ideas[':reference'].topics.$get({ param: inPlace({ reference }) }, until(signal))),
    meta: follows,
  })
}

export function useTopicSuggestions(isAsked: boolean) {
  return useQuery({
    queryKey: ['topic', 'suggestions'],
    queryFn: ({ signal }) => answerOf(here['topic-suggestions'].$get({ param: inPlace() }, until(signal))),
    enabled: isAsked,
  })
}

/** Something done with topics; whatever was read of them is read anew, after a refusal too. */
function useTopicAct<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: ['topic'] }) })
}

export const useOpenTopic = () =>
  useTopicAct((json: { name: LocalText; summary: LocalText }) =>
    answerOf(here.topics.$post({ param: inPlace(), json }, keyed(newUuid()))),
  )

export const useEditTopic = (reference: string) =>
  useTopicAct((json: { name: LocalText; summary: LocalText }) =>
    answerOf(here.topics[':reference'].$put({ param: inPlace({ reference }), json })),
  )

export const usePublishTopic = (reference: string) =>
  useTopicAct((isPublished: boolean) =>
    answerOf(
      here.topics[':reference'].publication.$put({ param: inPlace({ reference }), json: { isPublished } }),
    ),
  )

export const usePlaceInTopic = () =>
  useTopicAct(({ reference, ...json }: Chosen & { reference: string; stance: TopicStance; reason: string }) =>
    answerOf(here.topics[':reference'].words.$post({ param: inPlace({ reference }), json })),
  )

export const useTakeOutOfTopic = (reference: string) =>
  useTopicAct((json: Chosen & { reason: string }) =>
    answerOf(here.topics[':reference'].words.leave.$post({ param: inPlace({ reference }), json })),
  )

export const useMoveBetweenTopics = (reference: string) =>
  useTopicAct((json: Chosen & { to: string; reason: string }) =>
    answerOf(here.topics[':reference'].words.move.$post({ param: inPlace({ reference }), json })),
  )

export const useMergeTopics = (reference: string) =>
  useTopicAct((json: { into: string; reason: string }) =>
    answerOf(here.topics[':reference'].merge.$post({ param: inPlace({ reference }), json })),
  )

export const useSplitTopic = (reference: string) =>
  useTopicAct((json: Chosen & { name: LocalText; summary: LocalText; reason: string }) =>
    answerOf(
      here.topics[':reference'].split.$post({ param: inPlace({ reference }), json }, keyed(newUuid())),
    ),
  )

export const useUndoTopicChange = () =>
  useTopicAct((changeId: string) =>
    answerOf(here['topic-changes'][':changeId'].undo.$post({ param: inPlace({ changeId }) })),
  )

export const useObjectToLink = (reference: string) =>
  useTopicAct((json: Chosen & { ground: ObjectionGround; words: string }) =>
    answerOf(
      here.topics[':reference'].objections.$post({ param: inPlace({ reference }), json }, keyed(newUuid())),
    ),
  )

export const useAnswerObjection = (objectionId: string) =>
  useTopicAct((answer: LocalText) =>
    answerOf(
      here.objections[':objectionId'].answer.$post({ param: inPlace({ objectionId }), json: { answer } }),
    ),
  )

export const useRejectTopicSuggestion = () =>
  useTopicAct((json: { ideas: string[]; topic: string | null; isRejected: boolean }) =>
    answerOf(here['topic-suggestions'].rejections.$post({ param: inPlace(), json })),
  )
