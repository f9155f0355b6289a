import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Role } from '../people/role.ts'
import type { RefusalCode } from '../refusal.ts'
import type { DecisionState } from './decision.ts'
import { decisionPolicy } from './decision-policy.ts'

type StateOf = { state: DecisionState }

const unlessDraft = (permitted: readonly Role[], { state }: StateOf, actor: Doer): RefusalCode | null =>
  roleRefusal(permitted, actor) ??
  (state === 'draft' ? null : state === 'published' ? 'decision_already_published' : 'decision_not_draft')

/** What stands in the way of writing the text of a decision: it is submitted or published. */
export const mayEditDecision = (decision: StateOf, actor: Doer): RefusalCode | null =>
  unlessDraft(decisionPolicy['edit-decision'], decision, actor)

/** What stands in the way of grouping and answering what was said. */
export const mayGroupOpinions = (decision: StateOf, actor: Doer): RefusalCode | null =>
  unlessDraft(decisionPolicy['group-opinions'], decision, actor)

/** What stands in the way of handing a decision to the authority, whatever is still open in it. */
export const maySubmitDecision = (decision: StateOf, actor: Doer): RefusalCode | null =>
  unlessDraft(decisionPolicy['submit-decision'], decision, actor)
