import { json } from '@hetu/db/sql'
import { EditDecision, RevisionReceipt } from '@hetu/domain/decisions/decision'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { defineVerb } from '../server/verb.ts'
import { noteWriter } from './decision-writers.ts'
import { lockDecision } from './find-decision.ts'
import { mayEditDecision } from '@hetu/domain/decisions/may-edit-decision'

/**
 * Staff write the text of a drafted decision; whoever was faster is never overwritten. The draft is then on the version
 * that is shown at that moment: a text that was written for another is looked at again.
 */
export const editDecision = defineVerb({
  name: 'edit-decision',
  summary: 'Write the content of a drafted decision.',
  input: EditDecision,
  isCreating: false,
  answer: RevisionReceipt,
  async run(act, input) {
    const decision = await lockDecision(act.tx, act.place.id, input.decisionId)
    refuseIf(mayEditDecision(decision, act.actor))
    if (decision.content_revision !== input.revision) {
      throw new Refused({ code: 'revision_conflict', params: { current: decision.content_revision } })
    }
    const revision = decision.content_revision + 1
    const { published_version } = await act.tx
      .selectFrom('proposal')
      .select('published_version')
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.proposal_id)
      .executeTakeFirstOrThrow()
    const version = published_version ?? decision.version
    await act.tx
      .updateTable('decision')
      .set({ version, content: json(input.content), outcome: input.outcome, content_revision: revision })
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.id)
      .execute()
    await noteWriter(act, decision.id)
    await act.record({
      subjectKind: 'decision',
      subjectId: decision.id,
      isPublic: false,
      before: { version: decision.version, outcome: decision.outcome, content: decision.content },
      after: { version, outcome: input.outcome, content: input.content },
    })
    return { revision }
  },
})
