import type { Tx } from '@hetu/db/transaction'
import type { NotificationParams } from '@hetu/domain/notifications/notification'
import { policy } from '@hetu/domain/policy'
import { isHeldRole } from '../server/standing.ts'
import type { Note, PlacedEvent } from './note.ts'

/** Those who answer hear that a watchdog pointed at something. */
export async function raisedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const office = await tx
    .selectFrom('place_role')
    .select('person_id')
    .distinct()
    .where('place_id', '=', event.place_id)
    .where('role', 'in', policy['answer-flag'])
    .where(isHeldRole())
    .execute()
  return office.map((row) => ({
    personId: row.person_id,
    kind: 'flag_raised',
    params: params(event),
  }))
}

/** Whoever pointed hears that it was answered. */
export async function answeredFlagNotes(_: Tx, event: PlacedEvent): Promise<Note[]> {
  const { raisedBy } = event.after as { raisedBy: string }
  return [{ personId: raisedBy, kind: 'flag_answered', params: params(event) }]
}

const params = ({ after }: PlacedEvent): NotificationParams => ({
  title: (after as { reference: string }).reference,
})
