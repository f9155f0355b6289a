import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { NotificationKind, NotificationParams } from '@hetu/domain/notifications/notification'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import type { Note, PlacedEvent } from './note.ts'

/**
 * Whoever stood by a public thing when something became of it: supported it, commented on it or follows it. Who came
 * later hears of what comes later.
 */
export async function neighboursOf(
  tx: Tx,
  { place_id, at }: PlacedEvent,
  threadId: string,
): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select s.person_id from support s
      where s.place_id = ${place_id} and s.thread_id = ${threadId} and s.stance = 'support' and s.created_at <= ${at}
    union select c.author_id from comment c
      where c.place_id = ${place_id} and c.thread_id = ${threadId} and c.created_at <= ${at} and ${isPublicComment('c')}
    union select f.person_id from follow f
      where f.place_id = ${place_id} and f.thread_id = ${threadId} and f.created_at <= ${at}
    order by 1`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}

/** One note for each of these people who is not told already. */
export const toOthers = (
  people: readonly string[],
  told: readonly Note[],
  kind: NotificationKind,
  params: NotificationParams,
) =>
  people
    .filter((personId) => told.every((note) => note.personId !== personId))
    .map((personId): Note => ({ personId, kind, params }))

/** The notes of an idea's writer, and one for each neighbour who stood by it; of a report or a hidden idea for none. */
export async function withNeighbours(
  tx: Tx,
  event: PlacedEvent,
  ideaId: string,
  told: Note[],
  kind: NotificationKind,
): Promise<Note[]> {
  const idea = await tx
    .selectFrom('idea')
    .select(['reference', 'title', 'thread_id'])
    .where('place_id', '=', event.place_id)
    .where('id', '=', ideaId)
    .where(isPublicIdea())
    .executeTakeFirst()
  if (!idea) return told
  const people = await neighboursOf(tx, event, idea.thread_id)
  const params = { ...told[0]?.params, ideaReference: idea.reference, title: idea.title }
  return [...told, ...toOthers(people, told, kind, params)]
}
