import type { Tx } from '@hetu/db/transaction'
import { sql } from '@hetu/db/sql'
import {
  EnteringRole,
  type NotificationKind,
  type NotificationParams,
} from '@hetu/domain/notifications/notification'
import type { Role } from '@hetu/domain/people/role'
import { policy } from '@hetu/domain/policy'
import { hasInbox } from '../people/has-inbox.ts'
import { areaNameOf } from '../places/area-name-of.ts'
import type { Note, PlacedEvent } from './note.ts'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** Words entered for somebody at the door, at a meeting or from paper. */
export async function entryNotes(
  tx: Tx,
  event: PlacedEvent,
  kind: NotificationKind,
  personId: string,
  params: NotificationParams,
): Promise<Note[]> {
  if (personId === event.actor_id || !(await readsInbox(tx, personId))) return []
  return [{ personId, kind, params: { ...params, ...(await actorOf(tx, event)) } }]
}

/** A ballot entered for somebody, and the relation of somebody who was noted with it. */
export async function enteredBallotNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const { personId } = event.after as { personId: string }
  if (event.subject_kind !== 'poll') return relationNotes(tx, event, 'relation_noted')
  const poll = await tx
    .selectFrom('poll')
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.place_id', '=', 'poll.place_id').onRef('proposal.id', '=', 'poll.proposal_id'),
    )
    .select(['poll.question', 'poll.closes_at', 'proposal.reference'])
    .where('poll.place_id', '=', event.place_id)
    .where('poll.id', '=', event.subject_id)
    .executeTakeFirst()
  if (!poll) return []
  const params = {
    proposalReference: poll.reference,
    title: poll.question,
    dueAt: poll.closes_at.toISOString(),
  }
  return entryNotes(tx, event, 'ballot_entered', personId, params)
}

/** Whoever a relation is about hears that it was noted, and what the second person found. */
export async function relationNotes(tx: Tx, event: PlacedEvent, kind: NotificationKind): Promise<Note[]> {
  const { reason } = event.after as { reason?: string }
  const row = await tx
    .selectFrom('place_relation')
    .select(['person_id', 'relation', areaNameOf.as('area_name')])
    .where('place_id', '=', event.place_id)
    .where('id', '=', event.subject_id)
    .executeTakeFirst()
  if (!row) return []
  const params: NotificationParams = {
    relation: row.relation,
    ...(row.area_name ? { title: row.area_name } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
  return entryNotes(tx, event, kind, row.person_id, params)
}

export const checkedRelationNotes = (tx: Tx, event: PlacedEvent): Promise<Note[]> =>
  relationNotes(
    tx,
    event,
    (event.after as { isConfirmed: boolean }).isConfirmed ? 'relation_confirmed' : 'relation_refused',
  )

async function readsInbox(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where(hasInbox)
    .executeTakeFirst()
  return row !== undefined
}

/** Who entered it: name, office if they have one, and the role in which they may. */
async function actorOf(tx: Tx, event: PlacedEvent): Promise<NotificationParams> {
  if (event.actor_id === null) return {}
  // What residents may do for themselves too is done for others in one of these roles alone.
  const permitted: readonly Role[] = policy[event.verb]
  const roles = EnteringRole.options.filter(
    (role) => permitted.includes('resident') || permitted.includes(role),
  )
  const rows = await tx
    .selectFrom('person')
    .leftJoin('place_role', (join) =>
      join
        .onRef('place_role.person_id', '=', 'person.id')
        .on('place_role.place_id', '=', event.place_id)
        .on('place_role.role', 'in', roles),
    )
    .select(['person.chosen_name', 'person.chosen_name_en', 'place_role.office', 'place_role.role'])
    .where('person.id', '=', event.actor_id)
    .orderBy(sql`place_role.office is null`)
    .orderBy('place_role.role')
    .execute()
  const [row] = rows
  if (!row) return {}
  return {
    by: chosenNameOf(row),
    ...(row.office ? { office: row.office } : {}),
    ...(row.role ? { role: row.role as EnteringRole } : {}),
  }
}
