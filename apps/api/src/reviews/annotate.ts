import { geometry, json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { Annotate, type AnnotationTarget } from '@hetu/domain/reviews/annotation'
import { findQuote, textsIn } from '@hetu/domain/reviews/find-quote'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findOwnOpenReview, type ReviewRow } from './find-review.ts'

/** An expert adds, changes or takes back a mark of their own review while it is not signed. */
export const annotate = defineVerb({
  name: 'annotate',
  summary: 'Add, change or take back a mark of an unsigned review.',
  input: Annotate,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const review = await findOwnOpenReview(act.tx, act.place.id, input.reviewId, act.personId)
    if (!review.interest_declared_at) throw new Refused({ code: 'interest_not_declared' })
    const id = input.annotationId ?? newId()
    if (input.annotationId) await requireOwnMark(act.tx, act.place.id, review.id, input.annotationId)
    if (input.mark === null) {
      await act.tx
        .deleteFrom('annotation')
        .where('place_id', '=', act.place.id)
        .where('id', '=', id)
        .execute()
    } else {
      const { target, kind, weight, article, body } = input.mark
      await requireTarget(act.tx, act.place.id, review, target)
      const values = {
        target: json(target),
        geometry: target.kind === 'map' ? geometry(target.geometry) : null,
        kind,
        weight,
        article,
        body: json(body),
      }
      if (input.annotationId) {
        await act.tx
          .updateTable('annotation')
          .set(values)
          .where('place_id', '=', act.place.id)
          .where('id', '=', id)
          .execute()
      } else {
        const number = await nextNumber(act.tx, act.place.id, review.id)
        await act.tx
          .insertInto('annotation')
          .values({
            place_id: act.place.id,
            id,
            review_id: review.id,
            number,
            created_at: act.now,
            ...values,
          })
          .execute()
      }
    }
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: false,
      after: { annotationId: id, mark: input.mark },
    })
    return { id }
  },
})

async function requireOwnMark(
  tx: Tx,
  placeId: string,
  reviewId: string,
  annotationId: string,
): Promise<void> {
  const mark = await tx
    .selectFrom('annotation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('id', '=', annotationId)
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  if (!mark) throw new Refused({ code: 'not_found', path: ['annotationId'] })
}

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

async function requireTarget(
  tx: Tx,
  placeId: string,
  review: ReviewRow,
  target: AnnotationTarget,
): Promise<void> {
  if (target.kind === 'text') {
    const row = await tx
      .selectFrom('proposal_version')
      .select(['title', 'summary', 'body'])
      .where('place_id', '=', placeId)
      .where('proposal_id', '=', review.proposal_id)
      .where('version', '=', review.version)
      .executeTakeFirstOrThrow()
    const parts = [row.body, row.summary, row.title]
    const isThere = (['zh', 'en'] as const).some((language) =>
      parts.some((part) => findQuote(textsIn(part, language).join('\n'), target) !== null),
    )
    if (!isThere)
      throw new Refused({
        code: 'quote_not_in_version',
        params: { version: review.version },
        path: ['mark', 'target', 'quote'],
      })
  }
  if (target.kind === 'drawing') {
    const paper = await tx
      .selectFrom('paper')
      .select(['width', 'height'])
      .where('place_id', '=', placeId)
      .where('id', '=', target.paperId)
      .where('proposal_id', '=', review.proposal_id)
      .where('version', '=', review.version)
      .executeTakeFirst()
    if (!paper) throw new Refused({ code: 'not_found', path: ['mark', 'target', 'paperId'] })
    const [left, top, width, height] = target.xywh
    const isInside = left + width <= (paper.width ?? Infinity) && top + height <= (paper.height ?? Infinity)
    if (!isInside) throw new Refused({ code: 'mark_outside_drawing', path: ['mark', 'target', 'xywh'] })
  }
}
