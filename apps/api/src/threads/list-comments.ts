import type { HidingReason } from '@hetu/domain/threads/hiding'
import { InThread } from '@hetu/domain/threads/in-thread'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import { type Comment, Comments } from '@hetu/domain/threads/comment'
import { mayReadComment } from '@hetu/domain/threads/may-read-comment'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { findPublicThread } from './find-thread.ts'
import { isOwn } from './hideable.ts'

/** What was said in a thread that anybody may read. */
export const listComments = defineRead({
  name: 'list-comments',
  path: '/threads/:threadId/comments',
  summary: 'The comments of a thread, oldest first',
  readers: ['visitor'],
  query: InThread,
  answer: Comments,
  async run({ db, place, actor }, { threadId }) {
    const { id } = await findPublicThread(db, place.id, threadId)
    return commentsOf(db, place.id, actor, id)
  },
})

/** A thread's comments, oldest first; a hidden one's words only for its author and for moderators. */
export async function commentsOf(
  db: Database['kysely'] | Tx,
  placeId: string,
  actor: Actor,
  threadId: string,
): Promise<Comment[]> {
  const rows = await db
    .selectFrom('comment')
    .select([
      'id',
      'parent_id',
      'author_id',
      'entered_by',
      'channel',
      'words',
      'language',
      'subject_version',
      'created_at',
      'hidden_at',
      'hidden_reason_code',
      'hidden_reason',
    ])
    .where('place_id', '=', placeId)
    .where('thread_id', '=', threadId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(2000)
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.author_id),
  )
  return rows.flatMap((row) => {
    const author = people.get(row.author_id)
    if (!author) return []
    const isMine = row.author_id === actor.personId
    return {
      id: row.id,
      parentId: row.parent_id,
      author,
      channel: row.channel,
      words: mayReadComment({ authorId: row.author_id, isHidden: row.hidden_at !== null }, actor)
        ? row.words
        : null,
      language: row.language,
      subjectVersion: row.subject_version,
      createdAt: row.created_at.toISOString(),
      hidden:
        row.hidden_at === null
          ? null
          : { reasonCode: row.hidden_reason_code as HidingReason, reason: row.hidden_reason ?? '' },
      isMine,
      isOwn: isOwn(row, actor),
    }
  })
}
