import { decisionDesk } from '@hetu/domain/decisions/decision-policy'
import { ideaPolicy, moderationDesk } from '@hetu/domain/ideas/idea-policy'
import type { Doer } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import { placePolicy } from '@hetu/domain/places/place-policy'
import { isReader } from '@hetu/domain/people/role-refusal'
import { reviewDesk, reviewPolicy } from '@hetu/domain/reviews/review-policy'
import { useActor } from './session.ts'

/** What lies on the desk, with those who read or do it. Whoever has a part has a desk, and the link to it. */
const readersOf = {
  visits: ideaPolicy['submit-idea-on-behalf'],
  decisions: decisionDesk,
  relations: placePolicy['check-relation'],
  myReviews: reviewPolicy['sign-review'],
  openReviews: reviewDesk,
  answers: ideaPolicy['answer-idea'],
  moderation: moderationDesk,
} as const satisfies Record<string, readonly Role[]>

export type DeskPart = keyof typeof readersOf

/** The parts of the desk that are somebody's. */
export const deskPartsOf = (actor: Doer): ReadonlySet<DeskPart> =>
  new Set((Object.keys(readersOf) as DeskPart[]).filter((part) => isReader(readersOf[part], actor)))

export const useDeskParts = (): ReadonlySet<DeskPart> => deskPartsOf(useActor())
