import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import { exceptionGranters } from './proposal-policy.ts'
import type { Role } from '../people/role.ts'
import type { Refusal } from '../refusal.ts'
import type { Stage } from './stage.ts'
import { stageNames } from './stage.ts'
import type { StageNeed, StageTransition } from './stage-transition.ts'
import { stageNeeds, transitionBetween } from './stage-transition.ts'

/** What is true of a proposal when it wants to take a step. */
export type StageFacts = Record<StageNeed, boolean>

/**
 * What stands in the way of taking a proposal from one stage to the next: no such step, the wrong people, or the
 * first thing that is missing. Null for a step that may be taken. Source: Regulation on Major Administrative Decisions,
 * Art. 12–30; Regulation on Historic Cities, Towns and Villages, Art. 29.
 */
export function mayAdvanceStage(
  from: Stage,
  to: Stage,
  by: { roles: readonly Role[]; verb: StageTransition['by'] },
  facts: StageFacts,
): Refusal | null {
  const transition = transitionBetween(from, to)
  if (!transition || transition.by !== by.verb) {
    const [a, b] = [stageNames[from], stageNames[to]]
    return {
      code: 'no_such_step',
      params: { fromZh: a.zh, toZh: b.zh, fromEn: a.en, toEn: b.en },
      path: ['to'],
    }
  }
  if (!by.roles.some((role) => transition.roles.includes(role))) return { code: 'not_allowed' }
  const missing = transition.needs.find((need) => !facts[need])
  return missing ? { code: stageNeeds[missing], path: [missing === 'explained' ? 'note' : 'to'] } : null
}

/** Whether somebody may grant exceptions from rules that fail. */
export const mayGrantExceptions = (actor: Doer): boolean => roleRefusal(exceptionGranters, actor) === null
