import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { proposalPolicy } from './proposal-policy.ts'

/** The newest version of a proposal as far as writing in it goes. */
export interface WritableVersion {
  isFrozen: boolean
}

/** What stands in the way of changing the newest version: what people were asked about stays. */
export const mayEditProposal = ({ isFrozen }: WritableVersion, actor: Doer): RefusalCode | null =>
  roleRefusal(proposalPolicy['edit-proposal'], actor) ?? (isFrozen ? 'version_frozen' : null)

/** What stands in the way of adding a drawing or document to the newest version. */
export const mayAttachPaper = ({ isFrozen }: WritableVersion, actor: Doer): RefusalCode | null =>
  roleRefusal(proposalPolicy['attach-paper'], actor) ?? (isFrozen ? 'version_frozen' : null)
