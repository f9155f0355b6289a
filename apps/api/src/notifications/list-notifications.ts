import type { Database } from '@hetu/db/database'
import type { Notification, Notifications } from '@hetu/domain/notifications/notification'
import type { Actor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import type { PlaceContext } from '../server/place-context.ts'

/** What the reader was told here, the newest first. */
export async function listNotifications(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
): Promise<Notifications> {
  if (actor.personId === null) throw new Refused({ code: 'not_signed_in' })
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'kind', 'subject_kind', 'subject_id', 'params', 'created_at', 'read_at'])
    .where('place_id', '=', place.id)
    .where('person_id', '=', actor.personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return {
    unread: rows.filter((row) => row.read_at === null).length,
    notifications: rows.map((row) => ({
      id: row.id,
      kind: row.kind as Notification['kind'],
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      params: row.params as Notification['params'],
      createdAt: row.created_at.toISOString(),
      readAt: row.read_at?.toISOString() ?? null,
    })),
  }
}
