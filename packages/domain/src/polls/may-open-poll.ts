import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Stage } from '../proposals/stage.ts'
import type { RefusalCode } from '../refusal.ts'
import { pollPolicy } from './poll-policy.ts'

/** Only once the proposal was screened and is up for notice: nobody votes for what the law forbids. */
const stagesForPoll: readonly Stage[] = ['notice', 'expert_review', 'hearing', 'revision', 'legality_review']

/** What stands in the way of opening a poll on the newest published version, null for none. */
export function mayOpenPoll(
  { stage, publishedVersion }: { stage: Stage; publishedVersion: number | null },
  actor: Doer,
): RefusalCode | null {
  const unfit = roleRefusal(pollPolicy['open-poll'], actor)
  if (unfit) return unfit
  return stagesForPoll.includes(stage) && publishedVersion !== null ? null : 'poll_too_early'
}
