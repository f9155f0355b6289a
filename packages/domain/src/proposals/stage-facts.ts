import type { StageFacts } from './may-advance-stage.ts'

/** A proposal's newest version and what happened around it, as far as its next step goes. */
export interface StageCase {
  elementCount: number
  notices: readonly { closesAt: Date }[]
  /** Whether the newest version differs from the one last put up in a way that asks for a new notice. */
  needsNewNotice: boolean
  hasWaitingHearing: boolean
  /** Mandatory rules that fail without an exception. */
  blockingCount: number
  isExplained: boolean
}

/** What is true of a proposal at an instant, for the rules of its stages: the server and the screen count alike. */
export const stageFactsOf = (given: StageCase, now: Date): StageFacts => ({
  elements: given.elementCount > 0,
  notice_given: given.notices.length > 0,
  notice_over: given.notices.every(({ closesAt }) => closesAt <= now),
  no_unnoticed_change: !given.needsNewNotice,
  hearing_answered: !given.hasWaitingHearing,
  explained: given.isExplained,
  checks_passed: given.blockingCount === 0,
})
