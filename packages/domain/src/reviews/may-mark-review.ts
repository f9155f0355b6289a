import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Role } from '../people/role.ts'
import type { RefusalCode } from '../refusal.ts'
import { reviewPolicy } from './review-policy.ts'
import type { ReviewState } from './review.ts'

/** A review as its expert works on it. */
export interface OwnReview {
  /** Whether whoever acts is the expert who was asked; to anybody else it does not exist. */
  isMine: boolean
  state: ReviewState
}

const unlessMineAndOpen = (
  permitted: readonly Role[],
  { isMine, state }: OwnReview,
  actor: Doer,
): RefusalCode | null => {
  const unfit = roleRefusal(permitted, actor)
  if (unfit) return unfit
  if (!isMine) return 'not_found'
  if (state === 'recused') return 'expert_recused'
  return state === 'signed' || state === 'released' ? 'review_already_signed' : null
}

const onceDeclared = ({ state }: OwnReview): RefusalCode | null =>
  state === 'invited' ? 'interest_not_declared' : null

/** What stands in the way of declaring what ties one to the case: it is done once, before anything else. */
export const mayDeclareInterest = (review: OwnReview, actor: Doer): RefusalCode | null =>
  unlessMineAndOpen(reviewPolicy['declare-interest'], review, actor) ??
  (review.state === 'invited' ? null : 'interest_already_declared')

/** What stands in the way of adding, changing or removing a mark. */
export const mayMarkReview = (review: OwnReview, actor: Doer): RefusalCode | null =>
  unlessMineAndOpen(reviewPolicy.annotate, review, actor) ?? onceDeclared(review)

/** What stands in the way of signing. */
export const maySignReview = (review: OwnReview, actor: Doer): RefusalCode | null =>
  unlessMineAndOpen(reviewPolicy['sign-review'], review, actor) ?? onceDeclared(review)
