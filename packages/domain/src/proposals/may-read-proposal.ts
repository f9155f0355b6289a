import type { Doer } from '../people/actor.ts'
import { isPublicStage, type Stage } from './stage.ts'

/** What decides who reads a proposal. */
export interface ReadableProposal {
  stage: string
  current_version: number
  published_version: number | null
}

/** Staff who prepare and decide see drafts; everybody else does not learn that they exist. */
export function seesDrafts(actor: Doer): boolean {
  return actor.roles.some(
    (role) => role === 'planner' || role === 'authority' || role === 'legality_reviewer',
  )
}

/** The version that everybody may read: the newest published one, or the open working text of a co-design. */
export function publicVersion(proposal: ReadableProposal): number | null {
  if (!isPublicStage(proposal.stage as Stage)) return null
  return proposal.published_version ?? proposal.current_version
}

/** Whether somebody may learn that a proposal exists. */
export function mayReadProposal(proposal: ReadableProposal, actor: Doer): boolean {
  return seesDrafts(actor) || publicVersion(proposal) !== null
}

/** Whether somebody may read this version of a proposal: staff all, the public what was published. */
export function maySeeVersion(
  actor: Doer,
  proposal: ReadableProposal,
  version: { version: number; frozen_at: Date | null },
): boolean {
  if (seesDrafts(actor)) return true
  const shown = publicVersion(proposal)
  return shown !== null && (version.frozen_at !== null || version.version === shown)
}
