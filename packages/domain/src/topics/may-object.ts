import type { Doer } from '../people/actor.ts'
import { mayPerform } from '../policy.ts'
import type { RefusalCode } from '../refusal.ts'

/** Whether somebody may say that words do not belong in a topic, or not that way. */
export function mayObjectToLink(
  link: { isPublished: boolean; isMyObjectionWaiting: boolean },
  actor: Doer,
): RefusalCode | null {
  const refusal = mayPerform('object-to-link', actor)
  if (refusal) return refusal
  if (!link.isPublished) return 'topic_not_published'
  return link.isMyObjectionWaiting ? 'objection_waits' : null
}

/** Whether somebody may answer an objection: once, and for all to read. */
export function mayAnswerObjection(objection: { isAnswered: boolean }, actor: Doer): RefusalCode | null {
  return mayPerform('answer-objection', actor) ?? (objection.isAnswered ? 'objection_answered' : null)
}
