import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { newId } from '../server/new-id.ts'
import type { Note } from './note.ts'

/** What notes are about: the event they come from, and the thing that it names. */
export interface Told {
  placeId: string
  eventId: string
  subjectKind: string
  subjectId: string
  at: Date
}

/** So many are written by one statement. */
const batchSize = 500

/** Writes what people are told of one thing; whoever was told of it by the same event is not told twice. */
export async function writeNotes(tx: Tx, told: Told, notes: readonly Note[]): Promise<void> {
  for (let first = 0; first < notes.length; first += batchSize) {
    await tx
      .insertInto('notification')
      .values(
        notes.slice(first, first + batchSize).map(({ personId, kind, params }) => ({
          place_id: told.placeId,
          id: newId(),
          person_id: personId,
          event_id: told.eventId,
          kind,
          subject_kind: told.subjectKind,
          subject_id: told.subjectId,
          params: json(params),
          created_at: told.at,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
