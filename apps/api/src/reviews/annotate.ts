import type { Tx } from '@hetu/db/transaction'
import { Annotate } from '@hetu/domain/reviews/annotation'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findReviewToMark } from './find-own-mark.ts'
import { markValues } from './mark-values.ts'

/** An expert adds a mark to their own review while it is not signed. */
export const annotate = defineVerb({
  name: 'annotate',
  summary: 'Add a mark to an unsigned review.',
  input: Annotate,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const review = await findReviewToMark(act, input.reviewId)
    const id = newId()
    const values = await markValues(act.tx, act.place.id, review, input.mark)
    const number = await nextNumber(act.tx, act.place.id, review.id)
    await act.tx
      .insertInto('annotation')
      .values({ place_id: act.place.id, id, review_id: review.id, number, created_at: act.now, ...values })
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: false,
      after: { annotationId: id, mark: input.mark },
    })
    return { id }
  },
})

/** The review is locked by now, so that two marks sent at once get two numbers. */
async function nextNumber(tx: Tx, placeId: string, reviewId: string): Promise<number> {
  const last = await tx
    .selectFrom('annotation')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('place_id', '=', placeId)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  return (last?.number ?? 0) + 1
}
