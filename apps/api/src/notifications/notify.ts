import type { Tx } from '@hetu/db/transaction'
import { inTransaction } from '@hetu/db/transaction'
import { json, sql } from '@hetu/db/sql'
import { finishEventTasks, takeEventTasks } from '../server/event-tasks.ts'
import type { Job } from '../server/job.ts'
import { newId } from '../server/new-id.ts'
import { noticeChannel } from '../server/record-event.ts'
import type { EventRow } from './note.ts'
import { notesFor } from './notes-for.ts'

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
      for (const event of events) await writeNotes(tx, event)
      await finishEventTasks(
        tx,
        'notifications',
        events.map(({ id }) => id),
      )
      return events.length
    }),
}

async function writeNotes(tx: Tx, event: EventRow): Promise<void> {
  const placeId = event.place_id
  if (placeId === null) return
  const notes = await notesFor(tx, { ...event, place_id: placeId })
  for (const note of notes) {
    // Nobody is told of what they did themselves.
    if (note.personId === event.actor_id) continue
    await tx
      .insertInto('notification')
      .values({
        place_id: placeId,
        id: newId(),
        person_id: note.personId,
        event_id: event.id,
        kind: note.kind,
        subject_kind: event.subject_kind,
        subject_id: event.subject_id,
        params: json(note.params),
        created_at: event.at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  if (notes.length > 0) await sql`select pg_notify(${noticeChannel}, ${placeId})`.execute(tx)
}
