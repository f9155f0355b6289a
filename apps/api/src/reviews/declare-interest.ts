import { mayDeclareInterest } from '@hetu/domain/reviews/may-mark-review'
import { json } from '@hetu/db/sql'
import { interestCheck, mustStepAside } from '@hetu/domain/reviews/interest-check'
import { DeclareInterest, PublicInterest } from '@hetu/domain/reviews/interest'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findOwnReview } from './find-review.ts'
import { readInterestFacts } from './read-interest-facts.ts'

/**
 * The expert says what ties them to the case, once, before anything else (利益声明, 程序条例 Art. 20). The
 * records are checked too; where they or the expert say so, the expert steps aside and a public note stays.
 */
export const declareInterest = defineVerb({
  name: 'declare-interest',
  summary: 'Declare interests in a case before reviewing it.',
  input: DeclareInterest,
  isCreating: false,
  answer: z.object({ isRecused: z.boolean(), found: PublicInterest.shape.found }),
  async run(act, input) {
    const review = await findOwnReview(act, input.reviewId, mayDeclareInterest)
    const found = interestCheck(await readInterestFacts(act.tx, act.place.id, review))
    const isRecused =
      mustStepAside(found) || (input.interest.kind === 'described' && input.interest.stepsAside)
    await act.tx
      .updateTable('review')
      .set({
        interest: json({ declared: input.interest, found }),
        interest_declared_at: act.now,
        recused_at: isRecused ? act.now : null,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', review.id)
      .execute()
    await act.record({
      subjectKind: 'review',
      subjectId: review.id,
      isPublic: isRecused,
      after: { proposalId: review.proposal_id, isRecused },
    })
    return { isRecused, found }
  },
})
