import { mayReturnDecision } from '@hetu/domain/decisions/may-publish-decision'
import { json } from '@hetu/db/sql'
import { ReturnDecision } from '@hetu/domain/decisions/decision'
import { refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { lockDecision } from './find-decision.ts'

/** The authority sends a submitted decision back to its drafter, saying why. */
export const returnDecision = defineVerb({
  name: 'return-decision',
  summary: 'Send a submitted decision back with a reason.',
  input: ReturnDecision,
  isCreating: false,
  answer: z.object({ returnedAt: z.iso.datetime({ offset: true }) }),
  async run(act, input) {
    const decision = await lockDecision(act.tx, act.place.id, input.decisionId)
    refuseIf(mayReturnDecision(decision, act.actor))
    await act.tx
      .updateTable('decision')
      .set({ state: 'draft', submitted_at: null, returned_reason: json(input.reason) })
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.id)
      .execute()
    await act.record({
      subjectKind: 'decision',
      subjectId: decision.id,
      isPublic: false,
      after: { reason: input.reason },
    })
    return { returnedAt: act.now.toISOString() }
  },
})
