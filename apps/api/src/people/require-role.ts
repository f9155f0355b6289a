import type { Actor } from '@hetu/domain/people/actor'
import type { Role } from '@hetu/domain/people/role'
import { Refused } from '@hetu/domain/refusal'

/** Refuses a reader who holds none of the roles: a visitor is asked to sign in, anybody else is told no. */
export function requireRole(actor: Actor, ...roles: Role[]): string {
  if (actor.personId === null) throw new Refused({ code: 'not_signed_in' })
  if (!actor.roles.some((role) => roles.includes(role))) throw new Refused({ code: 'not_allowed' })
  return actor.personId
}
