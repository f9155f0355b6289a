import { Refused } from '@hetu/domain/refusal'
import { interestCheck } from '@hetu/domain/reviews/interest-check'
import { Review } from '@hetu/domain/reviews/review'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { findReview } from './find-review.ts'
import { readInterestFacts } from './read-interest-facts.ts'
import { wholeReviews } from './review-answers.ts'
import { versionsSeenBy } from './versions-seen.ts'

/**
 * A review: whole for everybody once released, whole for its own expert always; to anybody else a sealed one
 * does not exist. Before the declaration its expert also learns what the records found.
 */
export const readReview = defineRead({
  name: 'read-review',
  path: '/reviews/:reviewId',
  summary: 'A review with its marks',
  readers: ['visitor'],
  query: z.object({ reviewId: z.string() }),
  answer: Review,
  async run({ db, place, actor }, { reviewId }): Promise<Review> {
    const row = await findReview(db, place.id, reviewId)
    const isOwn = actor.personId !== null && row.expert_id === actor.personId
    if (!row.released_at && !isOwn) throw new Refused({ code: 'not_found' })
    if (!isOwn && !(await versionsSeenBy(db, place.id, actor, row.proposal_id)).has(row.version))
      throw new Refused({ code: 'not_found' })
    const [review] = (await wholeReviews(db, place.id, [row])) as [Review]
    if (isOwn && !row.interest_declared_at) {
      review.interest.found = interestCheck(await readInterestFacts(db, place.id, row))
    }
    return review
  },
})
