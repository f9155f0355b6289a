import type { Role } from '../people/role.ts'
import { Refused } from '../refusal.ts'
import type { Stage } from './stage.ts'
import { stageNames } from './stage.ts'
import type { StageNeed, StageTransition } from './stage-transition.ts'
import { stageNeeds, transitionBetween } from './stage-transition.ts'

/** What is true of a proposal when it wants to take a step. */
export type StageFacts = Record<StageNeed, boolean>

/**
 * Whether a proposal may go from one stage to the next, by whom, and what still stands in the way.
 * Refuses with the first thing that is missing. Source: Regulation on Major Administrative Decisions,
 * Art. 12–30; Regulation on Historic Cities, Towns and Villages, Art. 29.
 */
export function mayAdvanceStage(
  from: Stage,
  to: Stage,
  by: { roles: readonly Role[]; verb: StageTransition['by'] },
  facts: StageFacts,
): StageTransition {
  const transition = transitionBetween(from, to)
  if (!transition || transition.by !== by.verb) {
    const [a, b] = [stageNames[from], stageNames[to]]
    throw new Refused({
      code: 'no_such_step',
      params: { fromZh: a.zh, toZh: b.zh, fromEn: a.en, toEn: b.en },
      path: ['to'],
    })
  }
  if (!by.roles.some((role) => transition.roles.includes(role))) throw new Refused({ code: 'not_allowed' })
  const missing = transition.needs.find((need) => !facts[need])
  if (missing) {
    throw new Refused({ code: stageNeeds[missing], path: [missing === 'explained' ? 'note' : 'to'] })
  }
  return transition
}
