import { json, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { verbsTold } from '@hetu/domain/notifications/verbs-told'
import { verbsJudged } from '@hetu/domain/verdicts/verbs-judged'
import type { VerbName } from '@hetu/domain/policy'
import type { LiveEvent } from './live-hub.ts'

/** The channel on which the ids of new events are announced. */
export const eventChannel = 'hetu_event'

/** The channel on which places are announced whose people have new notifications. */
export const noticeChannel = 'hetu_notice'

export interface NewEvent {
  placeId: string | null
  /** Null for the moment at which it is written, by the database's clock. */
  at: Date | null
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

/** Writes one event in the verb's transaction, queues it if somebody may be told or asked of it, and announces its id. */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<LiveEvent> {
  const [recorded] = await recordEvents(tx, [event])
  if (!recorded) throw new Error('The event was not recorded.')
  return recorded
}

/** The same for several, in their order. */
export async function recordEvents(tx: Tx, events: readonly NewEvent[]): Promise<LiveEvent[]> {
  const { rows } = await sql<{ id: string }>`
    with given as (
      select * from rows from (jsonb_to_recordset(${json(events)}) as (
        "placeId" uuid, at timestamptz, "actorId" uuid, verb text, "subjectKind" text, "subjectId" text,
        "isPublic" boolean, before jsonb, after jsonb, "requestId" text
      )) with ordinality
    ), written as (
      insert into event (place_id, at, actor_id, verb, subject_kind, subject_id, is_public, before, after, request_id)
      select "placeId", coalesce(at, clock_timestamp()), "actorId", verb, "subjectKind", "subjectId", "isPublic", before, after, "requestId"
      from given order by ordinality
      returning id, place_id, verb
    ), queued as (
      insert into event_task (place_id, event_id, consumer)
      select place_id, id, 'notifications' from written
      where place_id is not null and verb = any(${[...verbsTold]}::text[])
      union all
      select place_id, id, 'verdicts' from written
      where place_id is not null and verb = any(${[...verbsJudged]}::text[])
    )
    select id, pg_notify(${eventChannel}, id::text) from written`.execute(tx)
  return rows.map(({ id }, index) => liveEvent(id, events[index]!))
}

const liveEvent = (id: string, { placeId, actorId, verb, subjectKind, subjectId, isPublic }: NewEvent) => ({
  id,
  placeId,
  actorId,
  verb,
  subjectKind,
  subjectId,
  isPublic,
})
