import { mayWriteComment } from '@hetu/domain/threads/may-write-comment'
import type { Tx } from '@hetu/db/transaction'
import { languageOf } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import { CommentReceipt, WriteComment } from '@hetu/domain/threads/comment'
import { findPersonForStaff } from '../people/add-person-for-staff.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { isPublicComment } from './comment-conditions.ts'
import { findPublicThread } from './find-thread.ts'

/**
 * Whoever is signed in may say something to an idea or proposal, or answer a comment; words said at a
 * meeting, at the door or on paper are entered by staff only, and marked as such.
 */
export const writeComment = defineVerb({
  name: 'write-comment',
  summary: 'Comment on an idea or proposal, or reply to a comment.',
  input: WriteComment,
  isCreating: true,
  answer: CommentReceipt,
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input) {
    const isEntered = input.channel !== 'online'
    const code = mayWriteComment(input, act.actor)
    if (code) throw new Refused({ code, path: ['channel'] })
    if (input.personId !== undefined && !isEntered)
      throw new Refused({ code: 'not_allowed', path: ['personId'] })
    const authorId = input.personId
      ? await findPersonForStaff(act.tx, act.place, input.personId)
      : act.personId
    const thread = await findPublicThread(act.tx, act.place.id, input.threadId)
    const parentId = input.parentId
      ? await firstComment(act.tx, act.place.id, thread.id, input.parentId)
      : null
    const id = newId()
    await act.tx
      .insertInto('comment')
      .values({
        place_id: act.place.id,
        id,
        thread_id: thread.id,
        parent_id: parentId,
        author_id: authorId,
        entered_by: isEntered ? act.personId : null,
        channel: input.channel,
        words: input.words,
        language: languageOf(input.words),
        subject_version: versionSeen(thread.subjectVersion, input.subjectVersion),
        created_at: act.now,
      })
      .execute()
    await act.record({
      subjectKind: 'comment',
      subjectId: id,
      isPublic: true,
      after: {
        threadId: thread.id,
        subjectKind: thread.subjectKind,
        subjectReference: thread.subjectReference,
        parentId,
        channel: input.channel,
      },
    })
    return { id, threadId: thread.id, parentId }
  },
})

/** One level of replies is shown, so an answer to a reply hangs on the comment that began it. */
async function firstComment(tx: Tx, placeId: string, threadId: string, parentId: string): Promise<string> {
  const parent = await tx
    .selectFrom('comment')
    .select(['id', 'parent_id'])
    .where('place_id', '=', placeId)
    .where('thread_id', '=', threadId)
    .where('id', '=', parentId)
    .where(isPublicComment())
    .executeTakeFirst()
  if (!parent) throw new Refused({ code: 'not_found', path: ['parentId'] })
  return parent.parent_id ?? parent.id
}

/** The version the writer had open, never one that does not exist yet. */
function versionSeen(current: number | null, seen: number | undefined): number | null {
  if (current === null) return null
  return seen === undefined ? current : Math.min(seen, current)
}
