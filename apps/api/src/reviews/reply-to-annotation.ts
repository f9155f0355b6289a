import { mayReplyToAnnotation } from '@hetu/domain/reviews/may-release-review'
import { json } from '@hetu/db/sql'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { ReplyToAnnotation } from '@hetu/domain/reviews/annotation'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findReview, stateOf } from './find-review.ts'

/** A planner answers an expert's mark in public: done, explained or declined, and where the proposal changed. */
export const replyToAnnotation = defineVerb({
  name: 'reply-to-annotation',
  summary: 'Answer a mark of a released review.',
  input: ReplyToAnnotation,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const mark = await act.tx
      .selectFrom('annotation')
      .select(['id', 'review_id'])
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.annotationId)
      .executeTakeFirst()
    if (!mark) throw new Refused({ code: 'not_found' })
    const review = await findReview(act.tx, act.place.id, mark.review_id)
    refuseIf(mayReplyToAnnotation({ state: stateOf(review) }, act.actor))
    if (input.changedVersion !== null) {
      const { newest } = await act.tx
        .selectFrom('proposal')
        .select('current_version as newest')
        .where('place_id', '=', act.place.id)
        .where('id', '=', review.proposal_id)
        .executeTakeFirstOrThrow()
      // A change may be announced for the version that comes next.
      if (input.changedVersion > newest + 1) {
        const params = { version: input.changedVersion }
        throw new Refused({ code: 'version_unknown', params, path: ['changedVersion'] })
      }
    }
    if (input.changedElementId !== null) {
      const version = input.changedVersion ?? review.version
      const element = await act.tx
        .selectFrom('element')
        .select('id')
        .where('place_id', '=', act.place.id)
        .where('proposal_id', '=', review.proposal_id)
        .where('version', '=', version)
        .where('id', '=', input.changedElementId)
        .executeTakeFirst()
      if (!element) {
        throw new Refused({
          code: 'element_unknown',
          params: { version, element: input.changedElementId },
          path: ['changedElementId'],
        })
      }
    }
    const id = newId()
    await act.tx
      .insertInto('annotation_reply')
      .values({
        place_id: act.place.id,
        id,
        annotation_id: mark.id,
        author_id: act.personId,
        outcome: input.outcome,
        words: json(input.words),
        changed_version: input.changedVersion,
        changed_element_id: input.changedElementId,
        created_at: act.now,
      })
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: true,
      after: { annotationId: mark.id, outcome: input.outcome },
    })
    return { id }
  },
})
