import { maySignReview } from '@hetu/domain/reviews/may-mark-review'
import { json } from '@hetu/db/sql'
import { SignReview } from '@hetu/domain/reviews/signature'
import { z } from 'zod'
import { appendAct } from '../ledger/append-leaves.ts'
import { defineVerb } from '../server/verb.ts'
import { findOwnReview } from './find-review.ts'
import { hashOfReview } from './hash-of-review.ts'

/** The expert gives a verdict and signs by name; the review stays sealed until a planner releases it. */
export const signReview = defineVerb({
  name: 'sign-review',
  summary: 'Give a verdict and sign; the review stays sealed until released.',
  input: SignReview,
  isCreating: false,
  answer: z.object({ signedAt: z.iso.datetime({ offset: true }) }),
  async run(act, input) {
    const review = await findOwnReview(act, input.reviewId, maySignReview)
    await act.tx
      .updateTable('review')
      .set({
        verdict: input.verdict,
        summary: json(input.summary),
        conditions: json(input.conditions),
        dissent: input.dissent ? json(input.dissent) : null,
        signed_at: act.now,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', review.id)
      .execute()
    const hash = await hashOfReview(act.tx, act.place.id, review.id)
    await appendAct(act.tx, act.place.id, { kind: 'sign_review', subject: review.id, hash })
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: false,
      after: { proposalId: review.proposal_id, verdict: input.verdict },
    })
    return { signedAt: act.now.toISOString() }
  },
})
