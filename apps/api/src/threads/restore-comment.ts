import { Refused, refuseIf } from '@hetu/domain/refusal'
import { RestoreComment, RestoringReceipt } from '@hetu/domain/threads/hiding'
import { hideable } from './hideable.ts'
import { mayRestoreComment } from '@hetu/domain/threads/may-hide-comment'
import { defineVerb } from '../server/verb.ts'

/** A moderator takes the hiding of a comment back, with a reason; the author and whoever hid it are told. */
export const restoreComment = defineVerb({
  name: 'restore-comment',
  summary: 'Show a hidden comment again, with a reason.',
  input: RestoreComment,
  isCreating: false,
  answer: RestoringReceipt,
  async run(act, input) {
    const comment = await act.tx
      .selectFrom('comment')
      .select([
        'thread_id',
        'author_id',
        'entered_by',
        'hidden_at',
        'hidden_by',
        'hidden_reason_code',
        'hidden_reason',
      ])
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.commentId)
      .forUpdate()
      .executeTakeFirst()
    if (!comment) throw new Refused({ code: 'not_found' })
    refuseIf(mayRestoreComment(hideable(comment, act.actor), act.actor))
    await act.tx
      .updateTable('comment')
      .set({ hidden_at: null, hidden_by: null, hidden_reason_code: null, hidden_reason: null })
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.commentId)
      .execute()
    await act.record({
      subjectKind: 'comment',
      subjectId: input.commentId,
      isPublic: true,
      before: { isHidden: true, reasonCode: comment.hidden_reason_code, reason: comment.hidden_reason },
      after: {
        isHidden: false,
        threadId: comment.thread_id,
        reason: input.reason,
        hiddenBy: comment.hidden_by,
      },
    })
    return { isHidden: false }
  },
})
