import type { RefusalCode } from '../refusal.ts'
import type { Doer } from './actor.ts'
import type { Role } from './role.ts'

/** What whoever holds none of the roles is told: a visitor is asked to sign in, anybody else is told no. */
export function roleRefusal(permitted: readonly Role[], { personId, roles }: Doer): RefusalCode | null {
  if (roles.some((role) => permitted.includes(role))) return null
  return personId === null ? 'not_signed_in' : 'not_allowed'
}

/** Whether somebody is among the readers; everybody holds the role `visitor`. */
export const isReader = (readers: readonly Role[], actor: Doer): boolean =>
  roleRefusal(readers, actor) === null
