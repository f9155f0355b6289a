import { refuseIf } from '@hetu/domain/refusal'
import { maySubmitDecision } from '@hetu/domain/decisions/may-edit-decision'
import { SubmitDecision } from '@hetu/domain/decisions/decision'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { readBlockers, refuseBlocked } from './decision-blockers.ts'
import { lockDecision } from './find-decision.ts'

/**
 * Staff hand a drafted decision to the authority, with nothing left open: all that can be missing is theirs to
 * do. From then on only a return opens it again.
 */
export const submitDecision = defineVerb({
  name: 'submit-decision',
  summary: 'Hand a drafted decision to the authority.',
  input: SubmitDecision,
  isCreating: false,
  answer: z.object({ submittedAt: z.iso.datetime({ offset: true }) }),
  async run(act, input) {
    const decision = await lockDecision(act.tx, act.place.id, input.decisionId)
    refuseIf(maySubmitDecision(decision, act.actor))
    const { blockers } = await readBlockers(act.tx, act.place, decision, act.now)
    refuseBlocked('decision_not_ready', blockers)
    await act.tx
      .updateTable('decision')
      .set({ state: 'awaiting_approval', submitted_at: act.now, returned_reason: null })
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.id)
      .execute()
    await act.record({
      subjectKind: 'decision',
      subjectId: decision.id,
      isPublic: false,
      after: { proposalId: decision.proposal_id },
    })
    return { submittedAt: act.now.toISOString() }
  },
})
