import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { ideaPolicy } from './idea-policy.ts'
import { dealsWithReports } from './may-read-idea.ts'

/** An idea as far as asking its writer goes: `isOwn` where whoever acts wrote it or entered it for somebody. */
export interface AskableIdea {
  isPublic: boolean
  isOwn: boolean
  /** Said elsewhere and brought in: nobody here wrote it. */
  imported: object | null
}

/** What stands in the way of asking whoever wrote an idea: who may answer it officially may ask, and nobody themselves. */
export function mayAskAuthor({ isPublic, isOwn, imported }: AskableIdea, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['ask-author'], actor)
  if (unfit) return unfit
  if (!isPublic && !dealsWithReports(actor)) return 'not_found'
  if (imported) return 'idea_writer_unknown'
  return isOwn ? 'own_item' : null
}

/** What stands in the way of answering what was asked: it is for whoever was asked, and answered once. */
export function mayAnswerQuestion(
  { isAsked, isAnswered }: { isAsked: boolean; isAnswered: boolean },
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(ideaPolicy['answer-question'], actor)
  if (unfit) return unfit
  if (!isAsked) return 'not_found'
  return isAnswered ? 'question_answered' : null
}
