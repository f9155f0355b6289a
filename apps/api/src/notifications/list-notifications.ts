import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import { type Notification, Notifications } from '@hetu/domain/notifications/notification'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'

/** What the reader was told here, the newest first; of another's comment that was hidden since, not the words. */
export const listNotifications = defineRead({
  name: 'list-notifications',
  path: '/notifications',
  summary: 'What the reader was told',
  readers: ['resident'],
  query: z.object({}),
  answer: Notifications,
  async run({ db, place, personId }): Promise<Notifications> {
    const rows = await db
      .selectFrom('notification')
      .select(['id', 'kind', 'subject_kind', 'subject_id', 'params', 'created_at', 'read_at'])
      .where('place_id', '=', place.id)
      .where('person_id', '=', personId)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute()
    const commentIds = rows.flatMap((row) => (row.subject_kind === 'comment' ? row.subject_id : []))
    const hidden = await hiddenOfOthers(db, place.id, personId, commentIds)
    return {
      unread: rows.filter((row) => row.read_at === null).length,
      notifications: rows.map((row) => ({
        id: row.id,
        kind: row.kind,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        params: hidden.has(row.subject_id) ? withoutWords(row.params) : row.params,
        createdAt: row.created_at.toISOString(),
        readAt: row.read_at?.toISOString() ?? null,
      })),
    }
  },
})

function withoutWords(told: Notification['params']): Notification['params'] {
  const params = { ...told }
  delete params.words
  return params
}

/** Which of these comments are hidden and somebody else's. */
async function hiddenOfOthers(
  db: Database['kysely'],
  placeId: string,
  readerId: string,
  commentIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (commentIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('comment')
    .select('id')
    .where('place_id', '=', placeId)
    .where(isAmong('id', commentIds))
    .where(sql<boolean>`not ${isPublicComment()}`)
    .where('author_id', '<>', readerId)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
