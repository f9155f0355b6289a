import type { ReviewSignature } from '@hetu/domain/reviews/signature'
import type { Interest } from '@hetu/domain/reviews/interest'
import type { AnnotationInput, ReplyToAnnotation } from '@hetu/domain/reviews/annotation'
import type { ReviewDiscipline } from '@hetu/domain/reviews/discipline'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { answerOf, here, inPlace, until } from '../shared/client.ts'

/** Reviews of a proposal as far as the reader may know of them. */
export function useProposalReviews(reference: string) {
  return useQuery({
    queryKey: ['review', 'of', reference],
    queryFn: ({ signal }) =>
      answerOf(
        here.proposals[':proposal'].reviews.$get({ param: inPlace({ proposal: reference }) }, until(signal)),
      ),
  })
}

export function useReview(id: string | undefined) {
  return useQuery({
    queryKey: ['review', id ?? 'none'],
    queryFn: ({ signal }) =>
      answerOf(here.reviews[':reviewId'].$get({ param: inPlace({ reviewId: id ?? '' }) }, until(signal))),
    enabled: id !== undefined,
  })
}

/** What the reader is asked to review. */
export function useMyReviews(isEnabled: boolean) {
  return useQuery({
    queryKey: ['review', 'mine'],
    queryFn: ({ signal }) => answerOf(here['my-reviews'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
  })
}

export function useOpenReviews(isEnabled: boolean) {
  return useQuery({
    queryKey: ['review', 'open'],
    queryFn: ({ signal }) => answerOf(here['open-reviews'].$get({ param: inPlace() }, until(signal))),
    enabled: isEnabled,
  })
}

export function useExperts() {
  return useQuery({
    queryKey: ['review', 'experts'],
    queryFn: ({ signal }) => answerOf(here.experts.$get({ param: inPlace() }, until(signal))),
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
    answerOf(
      here.reviews[':reviewId'].interest.$post({ param: inPlace({ reviewId: id }), json: { interest } }),
    ),
  )

export const useAnnotate = (id: string) =>
  useReviewChange(
    (input: { annotationId?: string; mark: AnnotationInput } | { annotationId: string; mark: null }) => {
      const marks = here.reviews[':reviewId'].annotations
      const ofOne = (annotationId: string) => inPlace({ reviewId: id, annotationId })
      if (input.mark === null)
        return answerOf(marks[':annotationId'].$delete({ param: ofOne(input.annotationId) }))
      const json = { mark: input.mark }
      return input.annotationId === undefined
        ? answerOf(marks.$post({ param: inPlace({ reviewId: id }), json }))
        : answerOf(marks[':annotationId'].$put({ param: ofOne(input.annotationId), json }))
    },
  )

export const useSignReview = (id: string) =>
  useReviewChange((signature: z.input<typeof ReviewSignature>) =>
    answerOf(
      here.reviews[':reviewId'].signature.$post({ param: inPlace({ reviewId: id }), json: signature }),
    ),
  )

export const useReleaseReview = (id: string) =>
  useReviewChange((_input: undefined) =>
    answerOf(here.reviews[':reviewId'].release.$post({ param: inPlace({ reviewId: id }) })),
  )

export const useReplyToAnnotation = (annotationId: string) =>
  useReviewChange((reply: Omit<ReplyToAnnotation, 'annotationId'>) =>
    answerOf(
      here.annotations[':annotationId'].replies.$post({ param: inPlace({ annotationId }), json: reply }),
    ),
  )

export const useInviteReview = (reference: string) =>
  useReviewChange((invitation: { expertId: string; discipline: ReviewDiscipline; dueAt: string }) =>
    answerOf(
      here.proposals[':proposal'].reviews.$post({
        param: inPlace({ proposal: reference }),
        json: invitation,
      }),
    ),
  )
