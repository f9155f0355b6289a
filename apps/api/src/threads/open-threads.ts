import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'

/** Opens the threads of many new ideas by one statement; `openThread` does it for one. */
export async function openThreads(
  tx: Tx,
  placeId: string,
  threads: readonly { id: string; reference: string }[],
  at: Date,
): Promise<void> {
  await sql`insert into thread (place_id, id, subject_kind, subject_reference, is_public, created_at)
    select ${placeId}::uuid, id, 'idea', reference, true, ${at}::timestamptz
    from unnest(${threads.map(({ id }) => id)}::uuid[], ${threads.map(({ reference }) => reference)}::text[])
      as opened (id, reference)`.execute(tx)
}

/** Closes the threads of many ideas that were withdrawn, with the flags that still waited in them. */
export async function closeThreads(
  tx: Tx,
  placeId: string,
  threadIds: readonly string[],
  by: { personId: string; at: Date },
): Promise<void> {
  await sql`update thread set is_public = false
    where place_id = ${placeId} and id = any(${[...threadIds]}::uuid[])`.execute(tx)
  await sql`update flag set settled_at = ${by.at}::timestamptz, settled_by = ${by.personId}::uuid, settlement = 'hidden'
    where place_id = ${placeId} and thread_id = any(${[...threadIds]}::uuid[])
      and comment_id is null and settled_at is null`.execute(tx)
}
