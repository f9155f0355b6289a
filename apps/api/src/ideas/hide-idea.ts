import { hideable } from '../threads/hideable.ts'
import { mayHideIdea } from '@hetu/domain/ideas/may-hide-idea'
import { HideIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { refuseIf } from '@hetu/domain/refusal'
import { defineVerb } from '../server/verb.ts'
import { changeThread } from '../threads/open-thread.ts'
import { settleFlagsByHiding } from '../threads/settle-flag.ts'
import { findIdeaToChange } from './find-idea.ts'
import { HidingReceipt } from '@hetu/domain/threads/hiding'

/** A moderator may hide an idea with a reason that everybody reads; its words stay in the record. */
export const hideIdea = defineVerb({
  name: 'hide-idea',
  summary: 'Hide an idea, with a public reason.',
  input: HideIdea,
  isCreating: false,
  answer: HidingReceipt,
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    refuseIf(mayHideIdea(hideable(idea, act.actor), act.actor))
    await act.tx
      .updateTable('idea')
      .set({
        hidden_at: act.now,
        hidden_by: act.personId,
        hidden_reason_code: input.reasonCode,
        hidden_reason: input.reason,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', idea.id)
      .execute()
    await changeThread(act.tx, act.place.id, idea.thread_id, { isPublic: false })
    await settleFlagsByHiding(
      act.tx,
      { placeId: act.place.id, personId: act.personId, at: act.now },
      { threadId: idea.thread_id, commentId: null },
    )
    await act.record({
      subjectKind: 'idea',
      subjectId: idea.id,
      isPublic: isPublicKind(idea.kind),
      before: { isHidden: false },
      after: { isHidden: true, reasonCode: input.reasonCode, reason: input.reason },
    })
    return { isHidden: true }
  },
})
