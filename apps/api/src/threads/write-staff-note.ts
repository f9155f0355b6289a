import { languageOf } from '@hetu/domain/language'
import { refuseIf } from '@hetu/domain/refusal'
import { mayWriteStaffNote } from '@hetu/domain/threads/may-write-staff-note'
import { WriteStaffNote } from '@hetu/domain/threads/staff-note'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findThread } from './find-thread.ts'

/** Staff note something on an idea or proposal for each other (内部备注); nobody else learns of it. */
export const writeStaffNote = defineVerb({
  name: 'write-staff-note',
  summary: 'Note something on an idea or proposal for the others on the staff.',
  input: WriteStaffNote,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, { threadId, words }) {
    const thread = await findThread(act.tx, act.place.id, threadId)
    refuseIf(mayWriteStaffNote(thread, act.actor))
    const id = newId()
    const note = { thread_id: thread.id, author_id: act.personId, words, language: languageOf(words) }
    await act.tx
      .insertInto('staff_note')
      .values({ place_id: act.place.id, id, ...note, created_at: act.now })
      .execute()
    // What is noted stands in its row alone: events are read by more people than notes are.
    await act.record({ subjectKind: 'staff_note', subjectId: id, isPublic: false, after: { threadId } })
    return { id }
  },
})
