import type { Tx } from '@hetu/db/transaction'
import { inTransaction } from '@hetu/db/transaction'
import { json, sql } from '@hetu/db/sql'
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
      const tasks = await tx
        .selectFrom('event_task')
        .innerJoin('event', 'event.id', 'event_task.event_id')
        .select([
          'event.id',
          'event.place_id',
          'event.at',
          'event.actor_id',
          'event.verb',
          'event.subject_kind',
          'event.subject_id',
          'event.after',
        ])
        .where('event_task.consumer', '=', 'notifications')
        .orderBy('event_task.event_id')
        .limit(batchSize)
        .forUpdate('event_task')
        .skipLocked()
        .execute()
      for (const event of tasks) await writeNotes(tx, event)
      if (tasks.length > 0) {
        await tx
          .deleteFrom('event_task')
          .where('consumer', '=', 'notifications')
          .where(
            'event_id',
            'in',
            tasks.map((event) => event.id),
          )
          .execute()
      }
      return tasks.length
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
