import { Refused, refuseIf } from '@hetu/domain/refusal'
import { HideComment, HidingReceipt } from '@hetu/domain/threads/hiding'
import { hideable } from './hideable.ts'
import { mayHideComment } from '@hetu/domain/threads/may-hide-comment'
import { defineVerb } from '../server/verb.ts'
import { settleFlagsByHiding } from './settle-flag.ts'

/** A moderator may hide a comment with a reason that everybody reads; its words stay in the record. */
export const hideComment = defineVerb({
  name: 'hide-comment',
  summary: 'Hide a comment, with a public reason.',
  input: HideComment,
  isCreating: false,
  answer: HidingReceipt,
  async run(act, input) {
    const comment = await act.tx
      .selectFrom('comment')
      .select(['thread_id', 'author_id', 'entered_by', 'hidden_at'])
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.commentId)
      .forUpdate()
      .executeTakeFirst()
    if (!comment) throw new Refused({ code: 'not_found' })
    refuseIf(mayHideComment(hideable(comment, act.actor), act.actor))
    await act.tx
      .updateTable('comment')
      .set({
        hidden_at: act.now,
        hidden_by: act.personId,
        hidden_reason_code: input.reasonCode,
        hidden_reason: input.reason,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.commentId)
      .execute()
    await settleFlagsByHiding(
      act.tx,
      { placeId: act.place.id, personId: act.personId, at: act.now },
      { threadId: comment.thread_id, commentId: input.commentId },
    )
    await act.record({
      subjectKind: 'comment',
      subjectId: input.commentId,
      isPublic: true,
      before: { isHidden: false },
      after: {
        isHidden: true,
        threadId: comment.thread_id,
        reasonCode: input.reasonCode,
        reason: input.reason,
      },
    })
    return { isHidden: true }
  },
})
