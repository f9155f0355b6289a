import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { zonePolicy } from './zone-policy.ts'

/** What stands in the way of approving or rejecting a change of a zone: it is settled once, by a second person. */
export function maySettleZoneChange(
  change: { proposedById: string; settledAt: unknown },
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(zonePolicy['settle-zone-change'], actor)
  if (unfit) return unfit
  if (change.settledAt) return 'zone_change_settled'
  return change.proposedById === actor.personId ? 'zone_four_eyes' : null
}
