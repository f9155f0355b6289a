import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { placePolicy } from './place-policy.ts'

/** What stands in the way of giving somebody a role: nobody gives one to themselves. */
export const mayGrantRole = (person: { personId: string }, actor: Doer): RefusalCode | null =>
  roleRefusal(placePolicy['grant-role'], actor) ??
  (person.personId === actor.personId ? 'not_for_oneself' : null)
