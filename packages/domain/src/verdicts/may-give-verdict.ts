import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { verdictPolicy } from './verdict-policy.ts'

/** What somebody is asked: `isHandler` where whoever acts answered the idea, or wrote or approved the decision. */
export interface AskedVerdict {
  isHandler: boolean
  isOver: boolean
}

/** What stands in the way of saying what one thinks: the handler never judges themselves, and a term ends. */
export function mayGiveVerdict(asked: AskedVerdict, actor: Doer): RefusalCode | null {
  return roleRefusal(verdictPolicy['give-verdict'], actor) ?? standsInTheWay(asked)
}

/** The same for a grid worker who enters what a neighbour without a phone says. */
export function mayRecordVerdictOnBehalf(asked: AskedVerdict, actor: Doer): RefusalCode | null {
  return roleRefusal(verdictPolicy['record-verdict-on-behalf'], actor) ?? standsInTheWay(asked)
}

function standsInTheWay({ isHandler, isOver }: AskedVerdict): RefusalCode | null {
  if (isHandler) return 'verdict_not_by_handler'
  return isOver ? 'verdict_term_over' : null
}
