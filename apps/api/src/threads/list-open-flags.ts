import type { OpenFlag } from '@hetu/domain/threads/flag'
import type { Database } from '@hetu/db/database'
import { publicPersons } from '../places/public-person.ts'

/** Flags that wait for a moderator, oldest first. */
export async function listOpenFlags(db: Database['kysely'], placeId: string): Promise<OpenFlag[]> {
  const rows = await db
    .selectFrom('flag')
    .innerJoin('thread', (join) =>
      join.onRef('thread.place_id', '=', 'flag.place_id').onRef('thread.id', '=', 'flag.thread_id'),
    )
    .leftJoin('comment', (join) =>
      join.onRef('comment.place_id', '=', 'flag.place_id').onRef('comment.id', '=', 'flag.comment_id'),
    )
    .select([
      'flag.id',
      'flag.reason_code',
      'flag.words',
      'flag.created_at',
      'flag.flagged_by',
      'flag.thread_id',
      'flag.comment_id',
      'thread.subject_kind',
      'thread.subject_reference',
      'comment.words as comment_words',
      'comment.author_id as comment_author',
    ])
    .where('flag.place_id', '=', placeId)
    .where('flag.settled_at', 'is', null)
    .orderBy('flag.created_at')
    .limit(500)
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.flatMap((row) => [row.flagged_by, ...(row.comment_author ? [row.comment_author] : [])]),
  )
  return rows.flatMap((row) => {
    const flaggedBy = people.get(row.flagged_by)
    const author = row.comment_author ? people.get(row.comment_author) : undefined
    if (!flaggedBy) return []
    return {
      id: row.id,
      reasonCode: row.reason_code,
      words: row.words,
      createdAt: row.created_at.toISOString(),
      flaggedBy,
      threadId: row.thread_id,
      subjectKind: row.subject_kind,
      subjectReference: row.subject_reference,
      comment:
        row.comment_id && author ? { id: row.comment_id, words: row.comment_words ?? '', author } : null,
    }
  })
}
