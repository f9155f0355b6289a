import type { Channel } from '../channel.ts'
import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { threadPolicy, wordsEnterers } from './thread-policy.ts'

/** What stands in the way of a comment by this channel: what was said elsewhere is entered by staff only. */
export const mayWriteComment = (comment: { channel: Channel }, actor: Doer): RefusalCode | null =>
  roleRefusal(threadPolicy['write-comment'], actor) ??
  (comment.channel === 'online' ? null : roleRefusal(wordsEnterers, actor))
