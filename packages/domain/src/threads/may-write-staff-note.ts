import type { Doer } from '../people/actor.ts'
import type { Role } from '../people/role.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import type { SubjectKind } from './in-thread.ts'
import { threadPolicy } from './thread-policy.ts'

/** A thread as far as notes on it go: what it is about, and whether everybody may open it. */
export interface NotedThread {
  subjectKind: SubjectKind
  isPublic: boolean
}

/** Who deals with what is not public: reports of wrongdoing and hidden ideas, or drafts. */
const dealingWith = {
  idea: ['moderator', 'case_handler'],
  proposal: ['planner', 'authority', 'legality_reviewer'],
} as const satisfies Record<SubjectKind, readonly Role[]>

/**
 * What stands in the way of noting something on an idea or proposal for the others on the staff. Whoever may read such
 * a note may write one; of what is not public only those read who deal with it.
 */
export function mayWriteStaffNote({ subjectKind, isPublic }: NotedThread, actor: Doer): RefusalCode | null {
  const unfit = roleRefusal(threadPolicy['write-staff-note'], actor)
  if (unfit) return unfit
  return isPublic || roleRefusal(dealingWith[subjectKind], actor) === null ? null : 'not_found'
}
