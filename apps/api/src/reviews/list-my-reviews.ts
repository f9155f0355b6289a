import { type ReviewLine, ReviewLines } from '@hetu/domain/reviews/review'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { reviewLines } from './review-answers.ts'

/** What an expert is asked to review, the nearest deadline first. */
export const listMyReviews = defineRead({
  name: 'list-my-reviews',
  path: '/my-reviews',
  summary: 'Reviews the reader is asked for',
  readers: ['resident'],
  query: z.object({}),
  answer: ReviewLines,
  async run({ db, place, personId }): Promise<ReviewLine[]> {
    const rows = await db
      .selectFrom('review')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('expert_id', '=', personId)
      .orderBy('due_at')
      .execute()
    return reviewLines(db, place.id, rows)
  },
})
