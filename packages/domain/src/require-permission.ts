import type { Doer } from './people/actor.ts'
import { roleRefusal } from './people/role-refusal.ts'
import type { Role } from './people/role.ts'
import { mayPerform, type VerbName } from './policy.ts'
import { refuseIf } from './refusal.ts'

/** Refuses an actor who has none of the verb's roles. */
export const requirePermission = (verb: VerbName, actor: Doer): void => refuseIf(mayPerform(verb, actor))

/** Refuses whoever is no reader; everybody is one where visitors are. */
export const requireReader = (readers: readonly Role[], actor: Doer): void =>
  refuseIf(roleRefusal(readers, actor))
