import { type ReviewLine, ReviewLines } from '@hetu/domain/reviews/review'
import { reviewDesk } from '@hetu/domain/reviews/review-policy'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { reviewLines } from './review-answers.ts'

/** Signed reviews that wait for a planner's release, and open ones with their deadline: the desk's list. */
export const listOpenReviews = defineRead({
  name: 'list-open-reviews',
  path: '/open-reviews',
  summary: 'Reviews not released yet, for planners',
  readers: reviewDesk,
  query: z.object({}),
  answer: ReviewLines,
  async run({ db, place }): Promise<ReviewLine[]> {
    const rows = await db
      .selectFrom('review')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('released_at', 'is', null)
      .where('recused_at', 'is', null)
      .orderBy('due_at')
      .execute()
    return reviewLines(db, place.id, rows)
  },
})
