import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { proposalPolicy } from './proposal-policy.ts'
import type { Stage } from './stage.ts'
import { stagesForNextVersion, stagesForPublishing } from './stage-transition.ts'

/** What keeps a proposal's versions from going on: one that is prepared unseen is told from one that is settled. */
const refusalAt = (stage: Stage, stages: readonly Stage[]): RefusalCode | null => {
  if (stages.includes(stage)) return null
  return stage === 'draft' || stage === 'screening' ? 'proposal_still_draft' : 'proposal_settled'
}

/** What stands in the way of starting the next version: `isFrozen` says whether the newest one is. */
export const mayStartVersion = (
  { stage, isFrozen }: { stage: Stage; isFrozen: boolean },
  actor: Doer,
): RefusalCode | null =>
  roleRefusal(proposalPolicy['start-version'], actor) ??
  refusalAt(stage, stagesForNextVersion) ??
  (isFrozen ? null : 'version_not_frozen')

/** What stands in the way of showing the newest version without a notice. */
export const mayPublishVersion = ({ stage }: { stage: Stage }, actor: Doer): RefusalCode | null =>
  roleRefusal(proposalPolicy['publish-version'], actor) ?? refusalAt(stage, stagesForPublishing)
