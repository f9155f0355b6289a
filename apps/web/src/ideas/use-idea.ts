import type { AnswerIdeas, AnswerWords, IdeaCategory, SubmitIdeaOnBehalf } from '@hetu/domain/ideas/idea'
import type { Position } from '@hetu/domain/geometry/position'
import type { HidingGrounds } from '@hetu/domain/threads/hiding'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { addressInPlace, answerOf, here, inPlace, keyed, until } from '../shared/client.ts'

export function useIdea(reference: string) {
  return useQuery({
    queryKey: ['idea', reference],
    queryFn: ({ signal }) =>
      answerOf(here.ideas[':reference'].$get({ param: inPlace({ reference }) }, until(signal))),
    meta: { follows: ['proposal', 'decision'] },
  })
}

/** The address of a photo; `small` for lists. */
export function photoAddress(id: string, size: 'small' | 'large'): string {
  return addressInPlace(`/photos/${id}/${size}`)
}

const coordinates = (position: Position | null) => ({
  lon: String(position?.[0]),
  lat: String(position?.[1]),
})

export function useSimilarIdeas(about: { position: Position | null; words: string; category: IdeaCategory }) {
  const { position, words, category } = about
  return useQuery({
    queryKey: ['idea', 'similar', position, words, category],
    queryFn: ({ signal }) => {
      const query = { ...coordinates(position), words: words.slice(0, 1000), category }
      return answerOf(here['similar-ideas'].$get({ param: inPlace(), query }, until(signal)))
    },
    enabled: position !== null,
  })
}

/** What a position is called, from the nearest door or lane. */
export function useNearName(position: Position | null) {
  return useQuery({
    queryKey: ['landmark', 'near', position],
    queryFn: ({ signal }) =>
      answerOf(here.near.$get({ param: inPlace(), query: coordinates(position) }, until(signal))),
    enabled: position !== null,
    staleTime: Infinity,
  })
}

/** What is at a position and may be meant as a whole: its lane, courtyard or building. */
export function useThingsAt(position: Position | null) {
  return useQuery({
    queryKey: ['landmark', 'things-at', position],
    queryFn: ({ signal }) =>
      answerOf(here['things-at'].$get({ param: inPlace(), query: coordinates(position) }, until(signal))),
    enabled: position !== null,
    staleTime: Infinity,
  })
}

export function useSubmitOnBehalf() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sending: { idea: z.input<typeof SubmitIdeaOnBehalf>; submissionKey: string }) =>
      answerOf(
        here.ideas['on-behalf'].$post({ param: inPlace(), json: sending.idea }, keyed(sending.submissionKey)),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['idea'] }),
  })
}

export function useIdeaByCode(code: string) {
  return useQuery({
    queryKey: ['idea', 'code', code],
    queryFn: ({ signal }) =>
      answerOf(here['ideas-by-code'][':code'].$get({ param: inPlace({ code }) }, until(signal))),
    enabled: code !== '',
    retry: false,
    gcTime: 0,
  })
}

export function useUnansweredIdeas() {
  return useQuery({
    queryKey: ['idea', 'unanswered'],
    queryFn: ({ signal }) => answerOf(here['unanswered-ideas'].$get({ param: inPlace() }, until(signal))),
  })
}

/** What a grid worker entered for others, and the doors without an entry. */
export function useVisits() {
  return useQuery({
    queryKey: ['idea', 'visits'],
    queryFn: ({ signal }) => answerOf(here.visits.$get({ param: inPlace() }, until(signal))),
  })
}

export function useModeration() {
  return useQuery({
    queryKey: ['moderation'],
    queryFn: ({ signal }) => answerOf(here.moderation.$get({ param: inPlace() }, until(signal))),
    meta: { follows: ['thread', 'comment', 'idea'] },
  })
}

function useIdeaChange<Input>(send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'idea' || queryKey[0] === 'moderation',
      }),
  })
}

export function useAnswerIdea(reference: string) {
  return useIdeaChange((answer: z.input<typeof AnswerWords> & { submissionKey: string }) => {
    const { submissionKey, ...words } = answer
    return answerOf(
      here.ideas[':reference'].answers.$post(
        { param: inPlace({ reference }), json: words },
        keyed(submissionKey),
      ),
    )
  })
}

export const useAnswerIdeas = () =>
  useIdeaChange((sending: z.input<typeof AnswerIdeas> & { submissionKey: string }) => {
    const { submissionKey, ...answer } = sending
    return answerOf(here['idea-answers'].$post({ param: inPlace(), json: answer }, keyed(submissionKey)))
  })

/** Which of several ideas cannot be answered together, and why. */
export function useApart(references: readonly string[]) {
  return useQuery({
    queryKey: ['idea', 'apart', references],
    queryFn: ({ signal }) =>
      answerOf(
        here['idea-answers'].check.$post(
          { param: inPlace(), json: { references: [...references] } },
          until(signal),
        ),
      ),
    placeholderData: keepPreviousData,
  })
}

export function useHideIdea() {
  return useIdeaChange(({ reference, ...grounds }: z.input<typeof HidingGrounds> & { reference: string }) =>
    answerOf(here.ideas[':reference'].hide.$post({ param: inPlace({ reference }), json: grounds })),
  )
}

export function useRestoreIdea() {
  return useIdeaChange(({ reference, reason }: { reference: string; reason: string }) =>
    answerOf(here.ideas[':reference'].restore.$post({ param: inPlace({ reference }), json: { reason } })),
  )
}

export function useHonourIdea(reference: string) {
  return useIdeaChange(() =>
    answerOf(here.ideas[':reference'].honour.$post({ param: inPlace({ reference }) })),
  )
}
