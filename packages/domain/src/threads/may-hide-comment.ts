import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Role } from '../people/role.ts'
import type { RefusalCode } from '../refusal.ts'
import { threadPolicy } from './thread-policy.ts'

/** Words as far as hiding goes: `isOwn` where whoever acts wrote them, or entered them for somebody else. */
export interface HideableWords {
  isHidden: boolean
  isOwn: boolean
}

/** What keeps one of these roles from hiding words: somebody did already, or they are one's own. */
export const hidingRefusal = (
  permitted: readonly Role[],
  { isHidden, isOwn }: HideableWords,
  actor: Doer,
): RefusalCode | null =>
  roleRefusal(permitted, actor) ?? (isHidden ? 'already_hidden' : isOwn ? 'own_item' : null)

/** What keeps one of these roles from showing hidden words again. */
export const restoringRefusal = (
  permitted: readonly Role[],
  { isHidden, isOwn }: HideableWords,
  actor: Doer,
): RefusalCode | null =>
  roleRefusal(permitted, actor) ?? (isHidden ? (isOwn ? 'own_item' : null) : 'not_hidden')

/** What stands in the way of hiding a comment. */
export const mayHideComment = (comment: HideableWords, actor: Doer): RefusalCode | null =>
  hidingRefusal(threadPolicy['hide-comment'], comment, actor)

/** What stands in the way of showing a hidden comment again. */
export const mayRestoreComment = (comment: HideableWords, actor: Doer): RefusalCode | null =>
  restoringRefusal(threadPolicy['restore-comment'], comment, actor)
