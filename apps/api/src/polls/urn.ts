import { json, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { BoxedBallot } from '@hetu/domain/polls/recount'
import type { Database } from '@hetu/db/database'

/** What lies in the urn of a secret poll. */
export async function readUrn(
  db: Database['kysely'] | Tx,
  placeId: string,
  pollId: string,
): Promise<BoxedBallot[]> {
  const urn = await db
    .selectFrom('ballot_urn')
    .select('contents')
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .executeTakeFirst()
  return urn?.contents ?? []
}

/** The same, locked: whoever casts meanwhile waits for the end of this transaction. */
export async function lockUrn(tx: Tx, placeId: string, pollId: string): Promise<BoxedBallot[]> {
  await sql`select from ballot_urn where place_id = ${placeId}::uuid and poll_id = ${pollId}::uuid for update`.execute(
    tx,
  )
  return readUrn(tx, placeId, pollId)
}

/** Writes the urn anew, in the order of the ballots' numbers: nothing tells which of them came last. */
export const writeUrn = (tx: Tx, placeId: string, pollId: string, ballots: readonly BoxedBallot[]) =>
  tx
    .updateTable('ballot_urn')
    .set({ contents: json(ballots.toSorted((one, other) => (one.ballot < other.ballot ? -1 : 1))) })
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .execute()
