import { refuseIf } from '@hetu/domain/refusal'
import { ReleaseReview } from '@hetu/domain/reviews/signature'
import { mayReleaseReview } from '@hetu/domain/reviews/may-release-review'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { lockReview, requireFrozen, stateOf } from './find-review.ts'

/** A planner opens a signed review to everybody; from then on its marks are to be answered. */
export const releaseReview = defineVerb({
  name: 'release-review',
  summary: 'Open a signed review to everybody.',
  input: ReleaseReview,
  isCreating: false,
  answer: z.object({ releasedAt: z.iso.datetime({ offset: true }) }),
  async run(act, input) {
    const review = await lockReview(act.tx, act.place.id, input.reviewId)
    refuseIf(mayReleaseReview({ state: stateOf(review) }, act.actor))
    await requireFrozen(act.tx, act.place.id, review)
    await act.tx
      .updateTable('review')
      .set({ released_at: act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', review.id)
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: true,
      after: { proposalId: review.proposal_id, discipline: review.discipline },
    })
    return { releasedAt: act.now.toISOString() }
  },
})
