import type { Doer } from '../people/actor.ts'
import type { Role } from '../people/role.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { needsConfirmation } from './invitation.ts'
import { placePolicy } from './place-policy.ts'

/**
 * What stands in the way of giving somebody a role: nobody gives one to themselves, and one that is confirmed by a
 * second person is given by invitation alone, so that nobody makes both pairs of eyes or takes away the other's.
 */
export const mayGrantRole = (given: { personId: string; role: Role }, actor: Doer): RefusalCode | null =>
  roleRefusal(placePolicy['grant-role'], actor) ??
  (given.personId === actor.personId ? 'not_for_oneself' : null) ??
  (needsConfirmation(given.role) ? 'role_by_invitation' : null)
