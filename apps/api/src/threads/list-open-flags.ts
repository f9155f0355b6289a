import type { OpenFlag } from '@hetu/domain/threads/flag'
import type { Actor } from '@hetu/domain/people/actor'
import { flagsWithWriters, settleable } from './flags-with-writers.ts'
import type { Database } from '@hetu/db/database'
import { publicPersons } from '../places/public-person.ts'

/** Flags that wait for a moderator, oldest first. */
export async function listOpenFlags(
  db: Database['kysely'],
  placeId: string,
  actor: Actor,
): Promise<OpenFlag[]> {
  const rows = await flagsWithWriters(db, placeId)
    .innerJoin('thread', (join) =>
      join.onRef('thread.place_id', '=', 'flag.place_id').onRef('thread.id', '=', 'flag.thread_id'),
    )
    .select([
      'flag.reason_code',
      'flag.words',
      'flag.created_at',
      'flag.comment_id',
      'thread.subject_kind',
      'thread.subject_reference',
      'comment.words as comment_words',
    ])
    .where('flag.settled_at', 'is', null)
    .orderBy('flag.created_at')
    .limit(500)
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.flatMap((row) => [row.flagged_by, ...(row.author_id ? [row.author_id] : [])]),
  )
  return rows.flatMap((row) => {
    const flaggedBy = people.get(row.flagged_by)
    const author = row.author_id ? people.get(row.author_id) : undefined
    if (!flaggedBy) return []
    const { isFlaggedByMe, areWordsOwn } = settleable(row, actor)
    return {
      id: row.id,
      reasonCode: row.reason_code,
      words: row.words,
      createdAt: row.created_at.toISOString(),
      flaggedBy,
      isFlaggedByMe,
      areWordsOwn,
      threadId: row.thread_id,
      subjectKind: row.subject_kind,
      subjectReference: row.subject_reference,
      comment:
        row.comment_id && author ? { id: row.comment_id, words: row.comment_words ?? '', author } : null,
    }
  })
}
