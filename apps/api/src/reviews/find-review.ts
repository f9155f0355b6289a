import type { PlaceAct } from '../server/verb.ts'
import { type ReviewState, reviewState } from '@hetu/domain/reviews/review'
import type { OwnReview } from '@hetu/domain/reviews/may-mark-review'
import type { Doer } from '@hetu/domain/people/actor'
import type { Tx } from '@hetu/db/transaction'
import type { Database } from '@hetu/db/database'
import { type RefusalCode, Refused, refuseIf } from '@hetu/domain/refusal'
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

/** The expert's own review, locked, if the rule lets its expert do what they want; its text stays. */
export async function findOwnReview(
  { tx, place, actor, personId }: PlaceAct,
  reviewId: string,
  may: (review: OwnReview, actor: Doer) => RefusalCode | null,
): Promise<ReviewRow> {
  const row = await lockReview(tx, place.id, reviewId)
  refuseIf(may({ isMine: row.expert_id === personId, state: stateOf(row) }, actor))
  await requireFrozen(tx, place.id, row)
  return row
}

/** How far a review has come. */
export const stateOf = (row: ReviewRow): ReviewState =>
  reviewState({
    interestDeclaredAt: row.interest_declared_at,
    recusedAt: row.recused_at,
    signedAt: row.signed_at,
    releasedAt: row.released_at,
  })

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
