import { post, put, remove } from '../server/route.ts'
import { annotate } from './annotate.ts'
import { changeAnnotation } from './change-annotation.ts'
import { declareInterest } from './declare-interest.ts'
import { inviteReview } from './invite-review.ts'
import { listExperts } from './list-experts.ts'
import { listMyReviews } from './list-my-reviews.ts'
import { listOpenReviews } from './list-open-reviews.ts'
import { listReviews } from './list-reviews.ts'
import { readReview } from './read-review.ts'
import { releaseReview } from './release-review.ts'
import { removeAnnotation } from './remove-annotation.ts'
import { replyToAnnotation } from './reply-to-annotation.ts'
import { signReview } from './sign-review.ts'

export const reviewRoutes = [
  listReviews,
  post('/proposals/:proposal/reviews', inviteReview),
  listMyReviews,
  listOpenReviews,
  listExperts,
  readReview,
  post('/reviews/:reviewId/interest', declareInterest),
  post('/reviews/:reviewId/annotations', annotate),
  put('/reviews/:reviewId/annotations/:annotationId', changeAnnotation),
  remove('/reviews/:reviewId/annotations/:annotationId', removeAnnotation),
  post('/reviews/:reviewId/signature', signReview),
  post('/reviews/:reviewId/release', releaseReview),
  post('/annotations/:annotationId/replies', replyToAnnotation),
] as const
