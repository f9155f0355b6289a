import { refuseIf } from '@hetu/domain/refusal'
import { InThread } from '@hetu/domain/threads/in-thread'
import { mayWriteStaffNote } from '@hetu/domain/threads/may-write-staff-note'
import { type StaffNote, StaffNotes } from '@hetu/domain/threads/staff-note'
import { threadPolicy } from '@hetu/domain/threads/thread-policy'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { findThread } from './find-thread.ts'

/** What staff noted on an idea or proposal for each other, for those who may note something there themselves. */
export const listStaffNotes = defineRead({
  name: 'list-staff-notes',
  path: '/threads/:threadId/staff-notes',
  summary: 'What staff noted on an idea or proposal, oldest first; never public',
  readers: threadPolicy['write-staff-note'],
  query: InThread,
  answer: StaffNotes,
  cacheControl: () => 'no-store',
  async run({ db, place, actor }, { threadId }): Promise<StaffNote[]> {
    const thread = await findThread(db, place.id, threadId)
    refuseIf(mayWriteStaffNote(thread, actor))
    const rows = await db
      .selectFrom('staff_note')
      .select(['id', 'author_id', 'words', 'language', 'created_at'])
      .where('place_id', '=', place.id)
      .where('thread_id', '=', thread.id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    const people = await publicPersons(
      db,
      place.id,
      rows.map((row) => row.author_id),
    )
    return rows.flatMap((row) => {
      const author = people.get(row.author_id)
      if (!author) return []
      return {
        id: row.id,
        author,
        words: row.words,
        language: row.language,
        createdAt: row.created_at.toISOString(),
      }
    })
  },
})
