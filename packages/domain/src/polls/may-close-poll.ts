import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { RefusalCode } from '../refusal.ts'
import { pollPolicy } from './poll-policy.ts'

/** A poll or a vote of right holders as far as its end goes; `closedAt` is when its count was stored. */
export interface ClosingVote {
  closesAt: Date
  closedAt: unknown
}

/** What stands in the way of storing the count of a poll: it ends by the clock alone. */
export const mayClosePoll = (poll: ClosingVote, actor: Doer, at: Date): RefusalCode | null =>
  roleRefusal(pollPolicy['close-poll'], actor) ??
  (poll.closedAt !== null ? 'poll_counted' : at < poll.closesAt ? 'poll_still_open' : null)
