import { ideaPolicy } from './ideas/idea-policy.ts'
import type { Actor } from './people/actor.ts'
import type { Role } from './people/role.ts'
import { topicDesk } from './topics/topic-policy.ts'
import { threadPolicy } from './threads/thread-policy.ts'

/** What is known of a change before anybody is told of it. */
export interface Change {
  verb: string
  subjectKind: string
  subjectId: string
  /** Whether anybody may read it in the history of its subject. */
  isPublic: boolean
  actorId: string | null
}

/** Who works with a kind of thing while it is not public; others do not even learn that something happened. */
const workers: Partial<Record<string, readonly Role[]>> = {
  relation: ['planner', 'administrator'],
  idea: ['moderator', 'case_handler'],
  thread: ['moderator'],
  comment: ['moderator'],
  staff_note: threadPolicy['write-staff-note'],
  question: ideaPolicy['ask-author'],
  topic: topicDesk,
  proposal: ['planner', 'expert', 'authority', 'legality_reviewer'],
  poll: ['planner'],
  review: ['planner', 'authority', 'legality_reviewer'],
  decision: ['planner', 'authority', 'legality_reviewer'],
  zone: ['planner', 'authority', 'legality_reviewer'],
}

/** Verbs that are nobody's business by whom, yet alter a count that everybody sees. */
const counted: ReadonlySet<string> = new Set(['support'])

/** Verbs of which only the person who acts may know: an unsigned review is nobody else's. */
const alone: ReadonlySet<string> = new Set(['annotate', 'change-annotation', 'remove-annotation', 'follow'])

/**
 * Whether somebody may be told, without what is in it, that a thing changed (design section 1: the live stream
 * carries ids only; threats T12 and T13: drafts, flags and sealed reviews leave by no door).
 */
export function mayHear(change: Change, actor: Actor): boolean {
  if (change.isPublic || counted.has(change.verb)) return true
  if (actor.personId === null) return false
  if (change.actorId === actor.personId) return true
  if (change.subjectKind === 'person') return change.subjectId === actor.personId
  // Who was told what, and when they read it, stays with them; others only learn that they may ask again.
  if (change.subjectKind === 'notification') return change.verb === 'notify'
  if (alone.has(change.verb)) return false
  return actor.roles.some((role) => workers[change.subjectKind]?.includes(role))
}
