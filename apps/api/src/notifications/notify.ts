import type { Tx } from '@hetu/db/transaction'
import { inTransaction } from '@hetu/db/transaction'
import { sql } from '@hetu/db/sql'
import { finishEventTasks, takeEventTasks } from '../server/event-tasks.ts'
import type { Job } from '../server/job.ts'
import { noticeChannel } from '../server/record-event.ts'
import type { EventRow } from './note.ts'
import { notesFor } from './notes-for.ts'
import { writeNotes } from './write-notes.ts'

const batchSize = 50

/**
 * Tells people what became of their words: takes waiting events, works out whom each concerns and writes one
 * notification a person. Several processes may run it; each event is worked through once.
 */
export const notify: Job = {
  name: 'notify',
  everySeconds: 5,
  isWokenByEvents: true,
  run: ({ database }) =>
    inTransaction(database, async (tx) => {
      const events = await takeEventTasks(tx, 'notifications', batchSize)
      for (const event of events) await tell(tx, event)
      await finishEventTasks(
        tx,
        'notifications',
        events.map(({ id }) => id),
      )
      return events.length
    }),
}

async function tell(tx: Tx, event: EventRow): Promise<void> {
  const placeId = event.place_id
  if (placeId === null) return
  const notes = await notesFor(tx, { ...event, place_id: placeId })
  if (notes.length === 0) return
  const told = {
    placeId,
    eventId: event.id,
    subjectKind: event.subject_kind,
    subjectId: event.subject_id,
    at: event.at,
  }
  // Nobody is told of what they did themselves.
  const toOthers = notes.filter(({ personId }) => personId !== event.actor_id)
  await writeNotes(tx, told, toOthers)
  await sql`select pg_notify(${noticeChannel}, ${placeId})`.execute(tx)
}
