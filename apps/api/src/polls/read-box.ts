import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { BoxedBallot } from '@hetu/domain/polls/recount'
import canonicalize from 'canonicalize'
import { choiceOf } from './kept-choice.ts'
import { rootOf } from '../ledger/tree.ts'
import { readUrn } from './urn.ts'

/**
 * The ballots of a poll that were counted at its close, as they are published after the close: by their numbers, so in no order
 * of time.
 */
export async function readBox(
  db: Database['kysely'] | Tx,
  placeId: string,
  { id: pollId, isSecret }: { id: string; isSecret: boolean },
): Promise<BoxedBallot[]> {
  if (isSecret) return readUrn(db, placeId, pollId)
  const rows = await db
    .selectFrom('ballot')
    .select(['box_id', 'option_id', 'choice'])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .where('is_in_box', '=', true)
    .where('box_id', 'is not', null)
    .$narrowType<{ box_id: string }>()
    .execute()
  return rows
    .map((row) => ({ ballot: row.box_id, choice: choiceOf(row) ?? [] }))
    .toSorted((one, other) => (one.ballot < other.ballot ? -1 : 1))
}

/** The root over the box: each ballot a leaf of its own. */
export const rootOfBox = (box: readonly BoxedBallot[]): string =>
  rootOf(box.map((ballot) => canonicalize(ballot) as string))
