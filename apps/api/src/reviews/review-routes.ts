import { AnnotationInput, ReplyToAnnotation } from '@hetu/domain/reviews/annotation'
import { DeclareInterest, InviteReview, ReviewSignature } from '@hetu/domain/reviews/review'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb } from '../server/handle.ts'
import { performFor } from '../server/perform-for.ts'
import { annotate } from './annotate.ts'
import { declareInterest } from './declare-interest.ts'
import { inviteReview } from './invite-review.ts'
import {
  listExperts,
  listMyReviews,
  listOpenReviews,
  listProposalReviews,
  readReview,
} from './read-review.ts'
import { releaseReview } from './release-review.ts'
import { replyToAnnotation } from './reply-to-annotation.ts'
import { signReview } from './sign-review.ts'
import { ExpertsAnswer, ReviewAnswer, ReviewLinesAnswer, ReviewsAnswer } from './review-schemas.ts'

/** Who may know of reviews that are not released. */
const desk = ['planner', 'authority'] as const

const Mark = z.object({ mark: AnnotationInput })
const Invitation = InviteReview.omit({ proposal: true })
const Declaration = DeclareInterest.omit({ reviewId: true })
const Reply = ReplyToAnnotation.omit({ annotationId: true })

export const reviewRoutes = new Hono<ApiEnv>()
  .get(
    '/proposals/:reference/reviews',
    describeRead('list-reviews', 'Reviews of a proposal', { answer: ReviewsAnswer }),
    async (c) =>
      c.json(
        await listProposalReviews(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.param('reference'),
        ),
      ),
  )
  .post('/proposals/:reference/reviews', describeVerb(inviteReview), accept('json', Invitation), async (c) =>
    c.json(
      await performFor(c, inviteReview, { ...c.req.valid('json'), proposal: c.req.param('reference') }),
      201,
    ),
  )
  .get(
    '/my-reviews',
    describeRead('list-my-reviews', 'Reviews the reader is asked for', {
      answer: ReviewLinesAnswer,
      readers: ['resident'],
    }),
    async (c) =>
      c.json(await listMyReviews(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/open-reviews',
    describeRead('list-open-reviews', 'Reviews not released yet, for planners', {
      answer: ReviewLinesAnswer,
      readers: desk,
    }),
    async (c) =>
      c.json(await listOpenReviews(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/experts',
    describeRead('list-experts', 'Experts of the place, for planners', {
      answer: ExpertsAnswer,
      readers: desk,
    }),
    async (c) => c.json(await listExperts(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .get(
    '/reviews/:id',
    describeRead('read-review', 'A review with its marks', { answer: ReviewAnswer }),
    async (c) =>
      c.json(
        await readReview(
          c.get('services').database.kysely,
          c.get('place'),
          c.get('actor'),
          c.req.param('id'),
        ),
      ),
  )
  .post('/reviews/:id/interest', describeVerb(declareInterest), accept('json', Declaration), async (c) =>
    c.json(await performFor(c, declareInterest, { ...c.req.valid('json'), reviewId: c.req.param('id') })),
  )
  .post('/reviews/:id/annotations', describeVerb(annotate), accept('json', Mark), async (c) =>
    c.json(await performFor(c, annotate, { ...c.req.valid('json'), reviewId: c.req.param('id') }), 201),
  )
  .put(
    '/reviews/:id/annotations/:annotationId',
    describeVerb(annotate, { operationId: 'change-annotation', status: 200 }),
    accept('json', Mark),
    async (c) =>
      c.json(
        await performFor(c, annotate, {
          ...c.req.valid('json'),
          reviewId: c.req.param('id'),
          annotationId: c.req.param('annotationId'),
        }),
      ),
  )
  .delete(
    '/reviews/:id/annotations/:annotationId',
    describeVerb(annotate, { operationId: 'remove-annotation', status: 200 }),
    async (c) =>
      c.json(
        await performFor(c, annotate, {
          mark: null,
          reviewId: c.req.param('id'),
          annotationId: c.req.param('annotationId'),
        }),
      ),
  )
  .post('/reviews/:id/signature', describeVerb(signReview), accept('json', ReviewSignature), async (c) =>
    c.json(await performFor(c, signReview, { ...c.req.valid('json'), reviewId: c.req.param('id') })),
  )
  .post('/reviews/:id/release', describeVerb(releaseReview), async (c) =>
    c.json(await performFor(c, releaseReview, { reviewId: c.req.param('id') })),
  )
  .post('/annotations/:id/replies', describeVerb(replyToAnnotation), accept('json', Reply), async (c) =>
    c.json(
      await performFor(c, replyToAnnotation, { ...c.req.valid('json'), annotationId: c.req.param('id') }),
      201,
    ),
  )
