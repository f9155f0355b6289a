import { mayGoOn, type Stage } from './stage.ts'
import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { proposalPolicy } from './proposal-policy.ts'

/** What stands in the way of giving people more time: the newest notice, null for none, still runs. */
export function mayExtendNotice(
  { stage, notice }: { stage: Stage; notice: { closesAt: Date } | null },
  actor: Doer,
  now: Date,
): RefusalCode | null {
  const unfit = roleRefusal(proposalPolicy['extend-notice'], actor)
  if (unfit) return unfit
  const over = mayGoOn(stage)
  if (over) return over.code
  if (notice === null) return 'proposal_not_noticed'
  return now < notice.closesAt ? null : 'notice_over'
}
