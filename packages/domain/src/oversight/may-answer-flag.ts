import type { Doer } from '../people/actor.ts'
import { isReader, roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { oversightPolicy } from './oversight-policy.ts'

/** What stands in the way of answering what a watchdog pointed at: once, and by somebody else. */
export function mayAnswerFlag(
  { isMine, isAnswered }: { isMine: boolean; isAnswered: boolean },
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(oversightPolicy['answer-flag'], actor)
  if (unfit) return unfit
  if (isAnswered) return 'oversight_flag_answered'
  return isMine ? 'own_item' : null
}

/** Whether somebody reads what a watchdog wrote: those who point, and those who answer. */
export const readsFlagWords = (actor: Doer): boolean =>
  isReader([...oversightPolicy['raise-flag'], ...oversightPolicy['answer-flag']], actor)
