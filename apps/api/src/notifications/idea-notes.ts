import type { Tx } from '@hetu/db/transaction'
import type { NotificationKind, NotificationParams } from '@hetu/domain/notifications/notification'
import { withNeighbours } from './neighbours-of.ts'
import type { Note, PlacedEvent } from './note.ts'

/** The writer of an idea, and whoever claimed the entry that was made for them, with what the sentence needs. */
export async function ideaNotes(
  tx: Tx,
  event: PlacedEvent,
  kind: NotificationKind,
  ideaId = event.subject_id,
): Promise<Note[]> {
  const idea = await tx
    .selectFrom('idea')
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .select([
      'idea.reference',
      'idea.title',
      'idea.author_id',
      'idea.hidden_reason',
      'proxy_entry.claimed_by',
    ])
    .where('idea.place_id', '=', event.place_id)
    .where('idea.id', '=', ideaId)
    .executeTakeFirst()
  if (!idea) return []
  const params: NotificationParams = {
    ideaReference: idea.reference,
    title: idea.title,
    ...(kind === 'idea_hidden' && idea.hidden_reason ? { reason: idea.hidden_reason } : {}),
  }
  return [...new Set([idea.author_id, idea.claimed_by])].flatMap((personId) =>
    personId ? [{ personId, kind, params }] : [],
  )
}

/** Whoever wrote an idea hears that it is handled anew. */
export async function reopenedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  if (event.subject_kind !== 'idea') return []
  const told = await ideaNotes(tx, event, 'idea_reopened')
  return withNeighbours(tx, event, event.subject_id, told, 'idea_reopened')
}

/** Whoever wrote an idea hears of its answer, and whoever supported, commented on or follows it. */
export async function answeredIdeaNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const told = await ideaNotes(tx, event, 'idea_answered')
  return withNeighbours(tx, event, event.subject_id, told, 'followed_answered')
}
