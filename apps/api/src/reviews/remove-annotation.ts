import { RemoveAnnotation } from '@hetu/domain/reviews/annotation'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findReviewToMark, requireOwnMark } from './find-own-mark.ts'

/** An expert takes back a mark of their own review while it is not signed. */
export const removeAnnotation = defineVerb({
  name: 'remove-annotation',
  summary: 'Take back a mark of an unsigned review.',
  input: RemoveAnnotation,
  isCreating: false,
  answer: z.object({ id: z.uuid() }),
  async run(act, { reviewId, annotationId }) {
    const review = await findReviewToMark(act, reviewId)
    await requireOwnMark(act.tx, act.place.id, review.id, annotationId)
    await act.tx
      .deleteFrom('annotation')
      .where('place_id', '=', act.place.id)
      .where('id', '=', annotationId)
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: false,
      after: { annotationId, mark: null },
    })
    return { id: annotationId }
  },
})
