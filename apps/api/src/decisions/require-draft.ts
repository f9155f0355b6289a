import { Refused } from '@hetu/domain/refusal'
import type { DecisionRow } from './find-decision.ts'

/** Refuses a change to a decision that is submitted or published. */
export function requireDraft(decision: DecisionRow): void {
  if (decision.state === 'published') throw new Refused({ code: 'decision_already_published' })
  if (decision.state !== 'draft') throw new Refused({ code: 'decision_not_draft' })
}
