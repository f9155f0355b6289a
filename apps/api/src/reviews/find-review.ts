import type { Tx } from '@hetu/db/transaction'
import type { Database } from '@hetu/db/database'
import { Refused } from '@hetu/domain/refusal'
import { mayReview } from '@hetu/domain/reviews/may-review'
import { z } from 'zod'

/** The row of a review of this place; refuses `not_found`. */
export async function findReview(db: Database['kysely'] | Tx, placeId: string, reviewId: string) {
  if (!z.uuid().safeParse(reviewId).success) throw new Refused({ code: 'not_found' })
  const row = await db
    .selectFrom('review')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', reviewId)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

export type ReviewRow = Awaited<ReturnType<typeof findReview>>

/** Locks a review for a change: what is signed, declared or released meanwhile is seen first. */
export async function lockReview(tx: Tx, placeId: string, reviewId: string): Promise<ReviewRow> {
  if (z.uuid().safeParse(reviewId).success)
    await tx
      .selectFrom('review')
      .select('id')
      .where('place_id', '=', placeId)
      .where('id', '=', reviewId)
      .forUpdate()
      .executeTakeFirst()
  return findReview(tx, placeId, reviewId)
}

/** The expert's own review, locked and still open for their work; anybody else learns only that it is not found. */
export async function findOwnOpenReview(
  tx: Tx,
  placeId: string,
  reviewId: string,
  personId: string,
): Promise<ReviewRow> {
  const row = await lockReview(tx, placeId, reviewId)
  if (row.expert_id !== personId) throw new Refused({ code: 'not_found' })
  if (row.recused_at) throw new Refused({ code: 'expert_recused' })
  if (row.signed_at) throw new Refused({ code: 'review_already_signed' })
  await requireFrozen(tx, placeId, row)
  return row
}

/** Refuses whatever is done to a review whose text may still change under it. */
export async function requireFrozen(tx: Tx, placeId: string, review: ReviewRow): Promise<void> {
  const version = await tx
    .selectFrom('proposal_version')
    .select(['version', 'frozen_at as frozenAt'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', review.proposal_id)
    .where('version', '=', review.version)
    .executeTakeFirstOrThrow()
  const refusal = mayReview(version)
  if (refusal) throw new Refused(refusal)
}
