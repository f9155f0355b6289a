import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import { isPublicStage, mayGoOn, type Stage } from '../proposals/stage.ts'
import type { RefusalCode } from '../refusal.ts'
import type { ClosingVote } from './may-close-poll.ts'
import { pollPolicy } from './poll-policy.ts'

/** What stands in the way of opening the vote of the right holders: they are asked of a text that stays. */
export function mayOpenConsent(
  { stage, publishedVersion }: { stage: Stage; publishedVersion: number | null },
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(pollPolicy['open-consent'], actor)
  if (unfit) return unfit
  if (!isPublicStage(stage)) return 'poll_too_early'
  return mayGoOn(stage)?.code ?? (publishedVersion === null ? 'version_not_frozen' : null)
}

/** What stands in the way of recording what a right holder said in writing. */
export const mayRecordConsent = (consent: ClosingVote, actor: Doer, at: Date): RefusalCode | null =>
  roleRefusal(pollPolicy['record-consent'], actor) ??
  (consent.closedAt !== null || at >= consent.closesAt ? 'consent_closed' : null)

/** What stands in the way of storing the outcome: it ends by the clock alone. */
export const mayCloseConsent = (consent: ClosingVote, actor: Doer, at: Date): RefusalCode | null =>
  roleRefusal(pollPolicy['close-consent'], actor) ??
  (consent.closedAt !== null ? 'consent_closed' : at < consent.closesAt ? 'poll_still_open' : null)
