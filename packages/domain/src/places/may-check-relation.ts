import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { placePolicy } from './place-policy.ts'

/** A relation as far as the second look at it goes. */
export interface RelationToCheck {
  personId: string
  verifiedBy: string | null
  /** Whether a first person has confirmed it and nobody has looked a second time. */
  isWaiting: boolean
}

/** What stands in the way of a second look: nobody looks at what they confirmed themselves, nor at what is about them. */
export function mayCheckRelation(relation: RelationToCheck, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(placePolicy['check-relation'], actor)
  if (unfit) return unfit
  if (relation.personId === actor.personId || relation.verifiedBy === actor.personId) return 'not_for_oneself'
  return relation.isWaiting ? null : 'relation_checked'
}

/** What stands in the way of confirming how somebody stands to an area. */
export const mayVerifyRelation = (person: { personId: string }, actor: Doer): RefusalCode | null =>
  roleRefusal(placePolicy['verify-relation'], actor) ??
  (person.personId === actor.personId ? 'not_for_oneself' : null)
