import type { Actor } from '@hetu/domain/people/actor'

interface Readable {
  kind: string
  author_id: string
  hidden_at: Date | null
}

const isOneOf = (actor: Actor, ...roles: Actor['roles']) => actor.roles.some((role) => roles.includes(role))

/** Whether somebody may learn that an idea exists; reports are for their writer and those who deal with them. */
export function mayReadIdea(idea: Readable, actor: Actor): boolean {
  return (
    idea.kind !== 'report' || idea.author_id === actor.personId || isOneOf(actor, 'moderator', 'case_handler')
  )
}

/** Whether somebody may read an idea's words and see its photos: of a hidden one its writer and moderators. */
export function mayReadWords(idea: Readable, actor: Actor): boolean {
  if (!mayReadIdea(idea, actor)) return false
  return idea.hidden_at === null || idea.author_id === actor.personId || isOneOf(actor, 'moderator')
}
