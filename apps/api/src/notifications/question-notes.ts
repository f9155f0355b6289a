import type { Tx } from '@hetu/db/transaction'
import type { NotificationParams } from '@hetu/domain/notifications/notification'
import type { Note, PlacedEvent } from './note.ts'

async function questionOf(tx: Tx, event: PlacedEvent) {
  const { questionId } = event.after as { questionId: string }
  return tx
    .selectFrom('idea_question as q')
    .innerJoin('idea', (join) =>
      join.onRef('idea.place_id', '=', 'q.place_id').onRef('idea.id', '=', 'q.idea_id'),
    )
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .select([
      'q.words',
      'q.answer',
      'q.asked_by',
      'idea.reference',
      'idea.title',
      'idea.author_id',
      'idea.entered_by',
      'proxy_entry.claimed_by',
    ])
    .where('q.place_id', '=', event.place_id)
    .where('q.id', '=', questionId)
    .executeTakeFirst()
}

/** Whoever wrote the idea, and whoever entered it for them, learns what is asked. */
export async function askedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const question = await questionOf(tx, event)
  if (!question) return []
  const { reference, title, words, author_id, entered_by, claimed_by } = question
  const params: NotificationParams = { ideaReference: reference, title, words }
  return [...new Set([author_id, entered_by, claimed_by])].flatMap((personId) =>
    personId ? [{ personId, kind: 'question_asked', params }] : [],
  )
}

/** Whoever asked learns what was answered. */
export async function answeredNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const question = await questionOf(tx, event)
  if (!question) return []
  const params = { ideaReference: question.reference, title: question.title, words: question.answer ?? '' }
  return [{ personId: question.asked_by, kind: 'question_answered', params }]
}
