import { isAmong, sql } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'

/** An idea or decision whose outcome is judged. */
export interface Judged {
  idea_id: string | null
  decision_id: string | null
}

/**
 * Who had a hand in an outcome: who answered the idea, ever, and who wrote or approved the decision. None of them judges
 * it, and none of them enters what others say of it.
 */
export async function handlersOf(
  db: Database['kysely'] | Tx,
  placeId: string,
  { idea_id, decision_id }: Judged,
): Promise<Set<string>> {
  const { rows } = await sql<{ person_id: string }>`
    select answered_by as person_id from idea_answer where place_id = ${placeId} and idea_id = ${idea_id}::uuid
    union select person_id from idea_past_handler where place_id = ${placeId} and idea_id = ${idea_id}::uuid
    union select person_id from decision_writer where place_id = ${placeId} and decision_id = ${decision_id}::uuid
    union select approved_by from decision
      where place_id = ${placeId} and id = ${decision_id}::uuid and approved_by is not null`.execute(db)
  return new Set(rows.map(({ person_id }) => person_id))
}

/** Whether somebody had a hand in each of these, by the id of the request. */
export async function handledAmong(
  db: Database['kysely'],
  placeId: string,
  personId: string,
  requestIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (requestIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('verdict_request as r')
    .select('r.id')
    .where('r.place_id', '=', placeId)
    .where(isAmong('r.id', requestIds))
    .where(sql<boolean>`(exists (select from idea_answer a
        where a.place_id = r.place_id and a.idea_id = r.idea_id and a.answered_by = ${personId})
      or exists (select from idea_past_handler h
        where h.place_id = r.place_id and h.idea_id = r.idea_id and h.person_id = ${personId})
      or exists (select from decision_writer w
        where w.place_id = r.place_id and w.decision_id = r.decision_id and w.person_id = ${personId})
      or exists (select from decision d
        where d.place_id = r.place_id and d.id = r.decision_id and d.approved_by = ${personId}))`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
