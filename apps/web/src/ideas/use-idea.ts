import type {
  AnswerWords,
  Idea,
  IdeaByCode,
  IdeaReceipt,
  Moderation,
  Position,
  SimilarIdea,
  Slip,
  SubmitIdea,
  SubmitIdeaOnBehalf,
  UnansweredIdea,
} from '@hetu/domain/ideas/idea'
import type { HidingGrounds } from '@hetu/domain/threads/comment'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const path = (rest: string) => `/places/${currentPlaceSlug()}/${rest}`
const ideaPath = (reference: string, rest = '') => path(`ideas/${encodeURIComponent(reference)}${rest}`)

export function useIdea(reference: string) {
  return useQuery({
    queryKey: ['idea', reference],
    queryFn: ({ signal }) => apiGet<Idea>(ideaPath(reference), { signal }),
    meta: { follows: ['proposal', 'decision'] },
  })
}

/** The address of a photo; `small` for lists. */
export function photoAddress(id: string, size: 'small' | 'large'): string {
  return `/api${path(`photos/${id}/${size}`)}`
}

export function useSimilarIdeas(about: { position: Position | null; words: string; category: string }) {
  const { position, words, category } = about
  return useQuery({
    queryKey: ['idea', 'similar', position, words, category],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        lon: String(position?.[0]),
        lat: String(position?.[1]),
        words: words.slice(0, 1000),
        category,
      })
      return apiGet<SimilarIdea[]>(path(`similar-ideas?${query.toString()}`), { signal })
    },
    enabled: position !== null,
  })
}

/** What a position is called, from the nearest door or lane. */
export function useNearName(position: Position | null) {
  return useQuery({
    queryKey: ['landmark', 'near', position],
    queryFn: ({ signal }) =>
      apiGet<{ name: { zh: string; en: string }; metres: number } | null>(
        path(`near?lon=${position?.[0]}&lat=${position?.[1]}`),
        { signal },
      ),
    enabled: position !== null,
    staleTime: Infinity,
  })
}

export interface SentPhoto {
  id: string
  blob: Blob
}

/** Sends photos first (each once, by its own key), then the idea; a repeat is recognised by the server. */
export function useSubmitIdea() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (sending: {
      idea: Omit<z.input<typeof SubmitIdea>, 'photoIds'>
      photos: SentPhoto[]
      submissionKey: string
    }) => {
      const photoIds = await sendPhotos(sending.photos)
      return apiSend<IdeaReceipt>(
        'POST',
        path('ideas'),
        { ...sending.idea, photoIds },
        { submissionKey: sending.submissionKey },
      )
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['idea'] }),
  })
}

export function useSubmitOnBehalf() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sending: { idea: z.input<typeof SubmitIdeaOnBehalf>; submissionKey: string }) =>
      apiSend<Slip>('POST', path('ideas/on-behalf'), sending.idea, { submissionKey: sending.submissionKey }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['idea'] }),
  })
}

async function sendPhotos(photos: SentPhoto[]): Promise<string[]> {
  const ids: string[] = []
  for (const { id, blob } of photos) {
    const form = new FormData()
    form.set('photo', blob)
    // One after the other: on a thin line each that arrives stays, and a repeat sends only its key again.
    const sent = await apiSend<{ id: string }>('POST', path('photos'), form, { submissionKey: id })
    ids.push(sent.id)
  }
  return ids
}

export function useIdeaByCode(code: string) {
  return useQuery({
    queryKey: ['idea', 'code', code],
    queryFn: ({ signal }) =>
      apiGet<IdeaByCode>(path(`ideas-by-code/${encodeURIComponent(code)}`), { signal }),
    enabled: code !== '',
    retry: false,
    gcTime: 0,
  })
}

export function useUnansweredIdeas() {
  return useQuery({
    queryKey: ['idea', 'unanswered'],
    queryFn: ({ signal }) => apiGet<UnansweredIdea[]>(path('unanswered-ideas'), { signal }),
  })
}

export function useModeration() {
  return useQuery({
    queryKey: ['moderation'],
    queryFn: ({ signal }) => apiGet<Moderation>(path('moderation'), { signal }),
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
    return apiSend('POST', ideaPath(reference, '/answers'), words, { submissionKey })
  })
}

export function useHideIdea() {
  return useIdeaChange(({ reference, ...grounds }: z.input<typeof HidingGrounds> & { reference: string }) =>
    apiSend('POST', ideaPath(reference, '/hide'), grounds),
  )
}

export function useHonourIdea(reference: string) {
  return useIdeaChange(() => apiSend('POST', ideaPath(reference, '/honour')))
}
