import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import type { DecisionState } from './decision.ts'
import { decisionPolicy } from './decision-policy.ts'

/** A decision as far as its approval goes. */
export interface SubmittedDecision {
  state: DecisionState
  /** Whether whoever acts drafted it or wrote in it. */
  isWrittenByMe: boolean
}

const unlessSubmitted = (state: DecisionState): RefusalCode | null =>
  state === 'awaiting_approval'
    ? null
    : state === 'published'
      ? 'decision_already_published'
      : 'decision_not_submitted'

/** What stands in the way of publishing a decision, whatever is still open in it: four eyes, once it is submitted. */
export const mayPublishDecision = (decision: SubmittedDecision, actor: Doer): RefusalCode | null =>
  roleRefusal(decisionPolicy['publish-decision'], actor) ??
  unlessSubmitted(decision.state) ??
  (decision.isWrittenByMe ? 'decision_drafter_cannot_approve' : null)

/** What stands in the way of sending a decision back: whoever wrote in it may. */
export const mayReturnDecision = ({ state }: { state: DecisionState }, actor: Doer): RefusalCode | null =>
  roleRefusal(decisionPolicy['return-decision'], actor) ?? unlessSubmitted(state)
