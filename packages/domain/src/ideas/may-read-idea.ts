import type { Doer } from '../people/actor.ts'

/** What decides who reads an idea. */
export interface ReadableIdea {
  kind: string
  authorId: string
  isHidden: boolean
}

const isOneOf = (actor: Doer, ...roles: Doer['roles']) => actor.roles.some((role) => roles.includes(role))

/** Whether ideas of a kind are public at all: a report of wrongdoing never is. */
export const isPublicKind = (kind: string): boolean => kind !== 'report'

/** Whether everybody may read an idea; `isPublicIdea` of the api says the same to the database. */
export function isPublicIdea(idea: Pick<ReadableIdea, 'kind' | 'isHidden'>): boolean {
  return isPublicKind(idea.kind) && !idea.isHidden
}

/** Whether somebody may learn that an idea exists; reports are for their writer and those who deal with them. */
export function mayReadIdea(idea: ReadableIdea, actor: Doer): boolean {
  return (
    isPublicKind(idea.kind) || idea.authorId === actor.personId || isOneOf(actor, 'moderator', 'case_handler')
  )
}

/** Whether somebody may read an idea's words and see its photos: of a hidden one its writer and moderators. */
export function mayReadWords(idea: ReadableIdea, actor: Doer): boolean {
  if (!mayReadIdea(idea, actor)) return false
  return !idea.isHidden || idea.authorId === actor.personId || isOneOf(actor, 'moderator')
}

/** Whether the desk shows somebody reports of wrongdoing: case handlers answer them. */
export const dealsWithReports = (actor: Doer): boolean => isOneOf(actor, 'case_handler')
