import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { contentHash } from '../server/hash.ts'

/** What the signature of a review stands for: who signed which text, with which verdict and marks. */
export async function hashOfReview(
  db: Database['kysely'] | Tx,
  placeId: string,
  reviewId: string,
): Promise<string> {
  const review = await db
    .selectFrom('review')
    .select([
      'proposal_id',
      'version',
      'discipline',
      'expert_id',
      'verdict',
      'summary',
      'conditions',
      'dissent',
      'interest',
    ])
    .where('place_id', '=', placeId)
    .where('id', '=', reviewId)
    .executeTakeFirstOrThrow()
  const marks = await db
    .selectFrom('annotation')
    .select(['number', 'target', 'kind', 'weight', 'article', 'body'])
    .where('place_id', '=', placeId)
    .where('review_id', '=', reviewId)
    .orderBy('number')
    .execute()
  return contentHash({ ...review, marks })
}
