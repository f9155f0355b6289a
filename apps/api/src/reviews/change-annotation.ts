import { ChangeAnnotation } from '@hetu/domain/reviews/annotation'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findReviewToMark, requireOwnMark } from './find-own-mark.ts'
import { markValues } from './mark-values.ts'

/** An expert changes a mark of their own review while it is not signed. */
export const changeAnnotation = defineVerb({
  name: 'change-annotation',
  summary: 'Change a mark of an unsigned review.',
  input: ChangeAnnotation,
  isCreating: false,
  answer: z.object({ id: z.uuid() }),
  async run(act, { reviewId, annotationId, mark }) {
    const review = await findReviewToMark(act, reviewId)
    await requireOwnMark(act.tx, act.place.id, review.id, annotationId)
    await act.tx
      .updateTable('annotation')
      .set(await markValues(act.tx, act.place.id, review, mark))
      .where('place_id', '=', act.place.id)
      .where('id', '=', annotationId)
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: false,
      after: { annotationId, mark },
    })
    return { id: annotationId }
  },
})
