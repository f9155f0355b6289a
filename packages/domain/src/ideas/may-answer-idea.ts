import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { ideaPolicy } from './idea-policy.ts'
import { dealsWithReports } from './may-read-idea.ts'

/** An idea as far as an official answer goes: `isMine` where whoever acts is its author. */
export interface AnswerableIdea {
  isPublic: boolean
  isMine: boolean
  /** Whoever acts handled it before it was reopened. */
  wasHandledByMe: boolean
}

/**
 * What stands in the way of answering an idea officially. Reports go to those who deal with reports, not to whoever
 * may be reported (信访工作条例 Art. 30), and nobody answers themselves. What was reopened is for somebody else than before.
 */
export function mayAnswerIdea(
  { isPublic, isMine, wasHandledByMe }: AnswerableIdea,
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['answer-idea'], actor)
  if (unfit) return unfit
  if (!isPublic && !dealsWithReports(actor)) return 'not_found'
  if (isMine) return 'own_item'
  return wasHandledByMe ? 'idea_handled_before' : null
}
