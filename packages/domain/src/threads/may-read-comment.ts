import type { Actor } from '../people/actor.ts'

/** What decides who reads a comment in a thread that its reader may open. */
export interface ReadableComment {
  authorId: string
  isHidden: boolean
}

/** Whether somebody may read a comment's words: of a hidden one its writer and moderators; it keeps its place. */
export function mayReadComment(comment: ReadableComment, actor: Actor): boolean {
  return !comment.isHidden || comment.authorId === actor.personId || actor.roles.includes('moderator')
}
