import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import type { Change } from '@hetu/domain/may-hear'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { eventChannel, noticeChannel } from './record-event.ts'

/** What a process learns of an event: what changed, and what decides who may be told. */
export interface LiveEvent extends Change {
  id: string
  placeId: string | null
}

/** How long the verb of this process may take to tell of an event after the database did. */
const ownEventMilliseconds = 20

type Listener = (event: LiveEvent) => void

/** Hands each committed event, of this and every other process, to whoever listens in this one. */
export interface LiveHub {
  subscribe(listener: Listener): () => void
  /** Delivers an event of this process at once, ahead of its notice from the database. */
  announce(event: LiveEvent): void
  /** Events of a place after this id, oldest first; looks back a minute for transactions that ended late. */
  since(placeId: string, lastEventId: string): Promise<LiveEvent[]>
  close(): Promise<void>
}

const columns = ['id', 'place_id', 'verb', 'subject_kind', 'subject_id', 'is_public', 'actor_id'] as const

interface EventRow {
  id: string
  place_id: string | null
  verb: string
  subject_kind: string
  subject_id: string
  is_public: boolean
  actor_id: string | null
}

const toLive = (row: EventRow): LiveEvent => ({
  id: row.id,
  placeId: row.place_id,
  verb: row.verb,
  subjectKind: row.subject_kind,
  subjectId: row.subject_id,
  isPublic: row.is_public,
  actorId: row.actor_id,
})

export async function openLiveHub(database: Database, logger: Logger): Promise<LiveHub> {
  const listeners = new Set<Listener>()
  const waiting = new Set<string>()
  let isFetching = false
  let newest = '0'

  // An event of this process comes twice, from its verb and from its notice; either may be first.
  const handed = new Set<string>()

  const hand = (event: LiveEvent) => {
    if (handed.has(event.id)) return
    handed.add(event.id)
    if (handed.size > 5000) handed.delete(handed.values().next().value as string)
    if (BigInt(event.id) > BigInt(newest)) newest = event.id
    for (const listener of listeners) listener(event)
  }

  /** Ids that arrive while a fetch runs go out with the next one: a burst costs few queries. */
  const fetchWaiting = async () => {
    if (isFetching) return
    isFetching = true
    try {
      while (waiting.size > 0) {
        // What this process wrote itself is about to be announced by its verb.
        await sleep(ownEventMilliseconds)
        const ids = [...waiting].filter((id) => !handed.has(id))
        waiting.clear()
        if (ids.length === 0) continue
        const rows = await database.kysely
          .selectFrom('event')
          .select(columns)
          .where(isAmong('id', ids, 'bigint'))
          .orderBy('id')
          .execute()
        rows.map(toLive).forEach(hand)
      }
    } catch (error) {
      logger.warn({ error }, 'live events could not be read')
    } finally {
      isFetching = false
    }
  }

  const recent = (after: string) =>
    database.kysely
      .selectFrom('event')
      .select(columns)
      .where((at) =>
        at.or([
          at('id', '>', after),
          at(
            'recorded_at',
            '>',
            sql<Date>`(select recorded_at - interval '1 minute' from event where id = ${after})`,
          ),
        ]),
      )
      .orderBy('id')
      .limit(2000)

  const stop = await database.listen(
    eventChannel,
    (id) => {
      waiting.add(id)
      void fetchWaiting()
    },
    () => {
      recent(newest)
        .execute()
        .then((rows) => rows.map(toLive).forEach(hand))
        .catch((error: unknown) => logger.warn({ error }, 'live events could not be caught up'))
    },
  )

  // Who was told what stays with them; a page only learns that it may ask again.
  const stopNotices = await database.listen(noticeChannel, (placeId) => {
    const told = { verb: 'notify', subjectKind: 'notification', subjectId: placeId }
    const event = { id: newest, placeId, ...told, isPublic: false, actorId: null }
    for (const listener of listeners) listener(event)
  })

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    announce: hand,
    async since(placeId, lastEventId) {
      const rows = await recent(lastEventId).where('place_id', '=', placeId).execute()
      return rows.map(toLive)
    },
    async close() {
      listeners.clear()
      await stop()
      await stopNotices()
    },
  }
}
