import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { ideaPolicy } from './idea-policy.ts'

/**
 * An idea as far as its writer's correction goes: `isMine` where whoever acts wrote it by themselves, `isTakenUp` once
 * somebody else has done anything with it.
 */
export interface CorrectableIdea {
  isMine: boolean
  isHidden: boolean
  isTakenUp: boolean
}

/**
 * What stands in the way of correcting an idea. Nobody's support, comment, answer or decision may come to stand below
 * other words than those it was given to.
 */
export function mayCorrectIdea(idea: CorrectableIdea, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['correct-idea'], actor)
  if (unfit) return unfit
  if (!idea.isMine) return 'not_found'
  return idea.isHidden ? 'already_hidden' : idea.isTakenUp ? 'idea_taken_up' : null
}
