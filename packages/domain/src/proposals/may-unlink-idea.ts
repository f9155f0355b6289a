import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { proposalPolicy } from './proposal-policy.ts'
import { mayGoOn, type Stage, stages } from './stage.ts'

/** A link of an idea to a proposal as far as loosening it goes. */
export interface LoosenedLink {
  stage: Stage
  /** Whether the idea was there when the proposal was last put up for notice. */
  isNoticed: boolean
}

/** In these the proposal is still being worked on. */
const beforeExamination = new Set<Stage>(stages.slice(0, stages.indexOf('legality_review')))

/**
 * What stands in the way of letting an idea leave a proposal. What was put up for notice with the idea in it is
 * answered with the decision, so that nobody is put off by a step back.
 */
export function mayUnlinkIdea({ stage, isNoticed }: LoosenedLink, actor: Doer): Refusal | RefusalCode | null {
  const unfit = roleRefusal(proposalPolicy['unlink-idea'], actor)
  if (unfit) return unfit
  const over = mayGoOn(stage)
  if (over) return over
  if (!beforeExamination.has(stage)) return 'proposal_settled'
  return isNoticed ? 'link_was_noticed' : null
}
