import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { reviewPolicy } from './review-policy.ts'
import type { ReviewState } from './review.ts'

/** What stands in the way of opening a review to everybody: its expert signs it first. */
export function mayReleaseReview({ state }: { state: ReviewState }, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(reviewPolicy['release-review'], actor)
  if (unfit) return unfit
  if (state === 'released') return 'review_already_released'
  return state === 'signed' ? null : 'review_not_signed'
}

/** What stands in the way of answering a mark: a sealed one is not said to exist. */
export const mayReplyToAnnotation = ({ state }: { state: ReviewState }, actor: Doer): RefusalCode | null =>
  roleRefusal(reviewPolicy['reply-to-annotation'], actor) ?? (state === 'released' ? null : 'not_found')
