import { json, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { isTold } from '@hetu/domain/notifications/verbs-told'
import type { VerbName } from '@hetu/domain/policy'

/** The channel on which the ids of new events are announced. */
export const eventChannel = 'hetu_event'

/** The channel on which places are announced whose people have new notifications. */
export const noticeChannel = 'hetu_notice'

export interface NewEvent {
  placeId: string | null
  at: Date
  actorId: string | null
  verb: VerbName
  subjectKind: string
  subjectId: string
  /** Whether anybody may read it in the history of its subject; `before` and `after` stay private. */
  isPublic: boolean
  before?: unknown
  after?: unknown
  requestId?: string
}

/** Writes one event in the verb's transaction, queues it if somebody may be told of it, and announces its id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<string> {
  const { id } = await tx
    .insertInto('event')
    .values({
      place_id: event.placeId,
      at: event.at,
      actor_id: event.actorId,
      verb: event.verb,
      subject_kind: event.subjectKind,
      subject_id: event.subjectId,
      is_public: event.isPublic,
      before: event.before === undefined ? null : json(event.before),
      after: event.after === undefined ? null : json(event.after),
      request_id: event.requestId ?? null,
    })
    .returning(['id', sql`pg_notify(${eventChannel}, id::text)`.as('announced')])
    .executeTakeFirstOrThrow()
  if (event.placeId !== null && isTold(event.verb)) {
    await tx
      .insertInto('event_task')
      .values({ place_id: event.placeId, event_id: id, consumer: 'notifications' })
      .execute()
  }
  return id
}
