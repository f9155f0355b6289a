import { mayMarkReview } from '@hetu/domain/reviews/may-mark-review'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { findOwnReview, type ReviewRow } from './find-review.ts'
import type { PlaceAct } from '../server/verb.ts'

/** The review that its expert may mark now: interest declared, not signed. */
export async function findReviewToMark(act: PlaceAct, reviewId: string): Promise<ReviewRow> {
  return findOwnReview(act, reviewId, mayMarkReview)
}

/** Refuses a mark that is not in this review. */
export async function requireOwnMark(
  tx: Tx,
  placeId: string,
  reviewId: string,
  annotationId: string,
): Promise<void> {
  const mark = await tx
    .selectFrom('annotation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('id', '=', annotationId)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  if (!mark) throw new Refused({ code: 'not_found', path: ['annotationId'] })
}
