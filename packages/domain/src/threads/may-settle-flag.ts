import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { threadPolicy } from './thread-policy.ts'

/** A flag as far as settling goes. */
export interface SettleableFlag {
  isSettled: boolean
  isFlaggedByMe: boolean
  /** Whether whoever acts wrote the flagged words, or entered them for somebody else. */
  areWordsOwn: boolean
}

/** What stands in the way of settling a flag: neither side of it settles it. */
export function maySettleFlag(flag: SettleableFlag, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(threadPolicy['settle-flag'], actor)
  if (unfit) return unfit
  if (flag.isSettled) return 'already_settled'
  return flag.isFlaggedByMe || flag.areWordsOwn ? 'own_item' : null
}
