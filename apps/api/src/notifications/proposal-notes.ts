import type { Tx } from '@hetu/db/transaction'
import type { NotificationKind } from '@hetu/domain/notifications/notification'
import { decisionNotes } from './decision-notes.ts'
import { neighboursOf, toOthers } from './neighbours-of.ts'
import type { Note, PlacedEvent } from './note.ts'

/** What is told already, and one note for each neighbour who stood by a proposal that everybody may read. */
export async function proposalNotes(
  tx: Tx,
  event: PlacedEvent,
  proposalId: string,
  kind: NotificationKind,
  told: Note[] = [],
): Promise<Note[]> {
  const proposal = await tx
    .selectFrom('proposal')
    .innerJoin('thread', (join) =>
      join.onRef('thread.place_id', '=', 'proposal.place_id').onRef('thread.id', '=', 'proposal.thread_id'),
    )
    .select(['proposal.reference', 'proposal.title', 'proposal.thread_id'])
    .where('proposal.place_id', '=', event.place_id)
    .where('proposal.id', '=', proposalId)
    .where('thread.is_public', '=', true)
    .executeTakeFirst()
  if (!proposal) return told
  const people = await neighboursOf(tx, event, proposal.thread_id)
  const params = { proposalReference: proposal.reference, title: proposal.title }
  return [...told, ...toOthers(people, told, kind, params)]
}

/** A decision answers people's own words; whoever stood by the proposal hears that it is there. */
export async function publishedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const told = await decisionNotes(tx, event)
  const { proposalId } = event.after as { proposalId: string }
  return proposalNotes(tx, event, proposalId, 'followed_decided', told)
}

/** Opening a poll writes an event for the poll and one for the proposal; the proposal's tells people. */
export async function pollNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  return event.subject_kind === 'proposal' ? proposalNotes(tx, event, event.subject_id, 'followed_poll') : []
}
