import type { Doer } from '../people/actor.ts'
import type { RefusalCode } from '../refusal.ts'
import { type HideableWords, hidingRefusal, restoringRefusal } from '../threads/may-hide-comment.ts'
import { ideaPolicy } from './idea-policy.ts'

/** What stands in the way of hiding an idea. */
export const mayHideIdea = (idea: HideableWords, actor: Doer): RefusalCode | null =>
  hidingRefusal(ideaPolicy['hide-idea'], idea, actor)

/** What stands in the way of showing a hidden idea again. */
export const mayRestoreIdea = (idea: HideableWords, actor: Doer): RefusalCode | null =>
  restoringRefusal(ideaPolicy['restore-idea'], idea, actor)
