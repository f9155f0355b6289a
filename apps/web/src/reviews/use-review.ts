import type { AnnotationInput, ReplyToAnnotation } from '@hetu/domain/reviews/annotation'
import type {
  Interest,
  ProposalReviews,
  Review,
  ReviewLine,
  ReviewSignature,
} from '@hetu/domain/reviews/review'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '@hetu/domain/language'
import type { z } from 'zod'
import { apiGet, apiSend } from '../shared/api.ts'
import { currentPlaceSlug } from '../shared/place.ts'

const base = () => `/places/${currentPlaceSlug()}`

/** Reviews of a proposal as far as the reader may know of them. */
export function useProposalReviews(reference: string) {
  return useQuery({
    queryKey: ['review', 'of', reference],
    queryFn: ({ signal }) => apiGet<ProposalReviews>(`${base()}/proposals/${reference}/reviews`, { signal }),
  })
}

export function useReview(id: string | undefined) {
  return useQuery({
    queryKey: ['review', id ?? 'none'],
    queryFn: ({ signal }) => apiGet<Review>(`${base()}/reviews/${id}`, { signal }),
    enabled: id !== undefined,
  })
}

/** What the reader is asked to review. */
export function useMyReviews(isEnabled: boolean) {
  return useQuery({
    queryKey: ['review', 'mine'],
    queryFn: ({ signal }) => apiGet<ReviewLine[]>(`${base()}/my-reviews`, { signal }),
    enabled: isEnabled,
  })
}

export function useOpenReviews(isEnabled: boolean) {
  return useQuery({
    queryKey: ['review', 'open'],
    queryFn: ({ signal }) => apiGet<ReviewLine[]>(`${base()}/open-reviews`, { signal }),
    enabled: isEnabled,
  })
}

export function useExperts() {
  return useQuery({
    queryKey: ['review', 'experts'],
    queryFn: ({ signal }) =>
      apiGet<{ id: string; chosenName: LocalText; discipline: string | null }[]>(`${base()}/experts`, {
        signal,
      }),
  })
}

function useReviewChange<Input, Answer = unknown>(change: (input: Input) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['review'] }),
  })
}

export const useDeclareInterest = (id: string) =>
  useReviewChange((interest: z.input<typeof Interest>) =>
    apiSend('POST', `${base()}/reviews/${id}/interest`, { interest }),
  )

export const useAnnotate = (id: string) =>
  useReviewChange((input: { annotationId?: string; mark: AnnotationInput | null }) => {
    const path = `${base()}/reviews/${id}/annotations${input.annotationId ? `/${input.annotationId}` : ''}`
    if (input.mark === null) return apiSend('DELETE', path)
    return apiSend(input.annotationId ? 'PUT' : 'POST', path, { mark: input.mark })
  })

export const useSignReview = (id: string) =>
  useReviewChange((signature: z.input<typeof ReviewSignature>) =>
    apiSend('POST', `${base()}/reviews/${id}/signature`, signature),
  )

export const useReleaseReview = (id: string) =>
  useReviewChange((_input: undefined) => apiSend('POST', `${base()}/reviews/${id}/release`))

export const useReplyToAnnotation = (annotationId: string) =>
  useReviewChange((reply: Omit<ReplyToAnnotation, 'annotationId'>) =>
    apiSend('POST', `${base()}/annotations/${annotationId}/replies`, reply),
  )

export const useInviteReview = (reference: string) =>
  useReviewChange((invitation: { expertId: string; discipline: string; dueAt: string }) =>
    apiSend('POST', `${base()}/proposals/${reference}/reviews`, invitation),
  )
