import { hideable } from '../threads/hideable.ts'
import { mayRestoreIdea } from '@hetu/domain/ideas/may-hide-idea'
import { RestoreIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { defineVerb } from '../server/verb.ts'
import { changeThread } from '../threads/open-thread.ts'
import { findIdeaToChange } from './find-idea.ts'
import { RestoringReceipt } from '@hetu/domain/threads/hiding'

/** A moderator takes the hiding of an idea back, with a reason; the author and whoever hid it are told. */
export const restoreIdea = defineVerb({
  name: 'restore-idea',
  summary: 'Show a hidden idea again, with a reason.',
  input: RestoreIdea,
  isCreating: false,
  answer: RestoringReceipt,
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    refuseIf(mayRestoreIdea(hideable(idea, act.actor), act.actor))
    if (idea.hidden_reason_code === 'import_undone') throw new Refused({ code: 'idea_import_undone' })
    await act.tx
      .updateTable('idea')
      .set({ hidden_at: null, hidden_by: null, hidden_reason_code: null, hidden_reason: null })
      .where('place_id', '=', act.place.id)
      .where('id', '=', idea.id)
      .execute()
    const isPublic = isPublicKind(idea.kind)
    await changeThread(act.tx, act.place.id, idea.thread_id, { isPublic })
    await act.record({
      subjectKind: 'idea',
      subjectId: idea.id,
      isPublic,
      before: { isHidden: true, reasonCode: idea.hidden_reason_code, reason: idea.hidden_reason },
      after: { isHidden: false, reason: input.reason, hiddenBy: idea.hidden_by },
    })
    return { isHidden: false }
  },
})
