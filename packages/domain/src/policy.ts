import { decisionPolicy } from './decisions/decision-policy.ts'
import { ideaPolicy } from './ideas/idea-policy.ts'
import { notificationPolicy } from './notifications/notification-policy.ts'
import type { Actor } from './people/actor.ts'
import { peoplePolicy } from './people/people-policy.ts'
import type { Role } from './people/role.ts'
import { placePolicy } from './places/place-policy.ts'
import { pollPolicy } from './polls/poll-policy.ts'
import { proposalPolicy } from './proposals/proposal-policy.ts'
import { Refused } from './refusal.ts'
import { reviewPolicy } from './reviews/review-policy.ts'
import { threadPolicy } from './threads/thread-policy.ts'
import { zonePolicy } from './zones/zone-policy.ts'

/** Who may do what: every verb of the product with the roles that may perform it in a place. */
export const policy = {
  ...peoplePolicy,
  ...placePolicy,
  ...zonePolicy,
  ...threadPolicy,
  ...ideaPolicy,
  ...proposalPolicy,
  ...pollPolicy,
  ...reviewPolicy,
  ...decisionPolicy,
  ...notificationPolicy,
} as const satisfies Record<string, readonly Role[]>

export type VerbName = keyof typeof policy

/** Whether one of the actor's roles is on the verb's row. State, authorship and place are the verb's own rules. */
export function mayPerform(verb: VerbName, actor: Actor): boolean {
  const permitted: readonly Role[] = policy[verb]
  return actor.roles.some((role) => permitted.includes(role))
}

/** Refuses an actor who has none of the verb's roles: a visitor is asked to sign in, anybody else is told no. */
export function requirePermission(verb: VerbName, actor: Actor): void {
  if (mayPerform(verb, actor)) return
  throw new Refused({ code: actor.personId === null ? 'not_signed_in' : 'not_allowed' })
}

/** Whether somebody is among the readers; `visitor` among them stands for everybody. */
export const mayRead = (readers: readonly Role[], actor: Actor): boolean =>
  readers.includes('visitor') ||
  (actor.personId !== null && actor.roles.some((role) => readers.includes(role)))

/** Refuses whoever is no reader: a visitor is asked to sign in, anybody else is told no. */
export function requireReader(readers: readonly Role[], actor: Actor): void {
  if (mayRead(readers, actor)) return
  throw new Refused({ code: actor.personId === null ? 'not_signed_in' : 'not_allowed' })
}
