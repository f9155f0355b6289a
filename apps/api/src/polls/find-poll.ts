import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import type { Electorate } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { mayReadProposal } from '@hetu/domain/proposals/may-read-proposal'

/** The poll a verb changes or counts; `share` lets many vote at once while nobody can close it. */
export async function findPollToChange(tx: Tx, placeId: string, pollId: string, lock: 'share' | 'update') {
  const query = tx
    .selectFrom('poll')
    .select(['id', 'opens_at', 'closes_at', 'closed_at', 'electorate'])
    .where('place_id', '=', placeId)
    .where('id', '=', pollId)
  const row = await (lock === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return { ...row, electorate: row.electorate as Electorate & { eligibleCount: number } }
}

/** The proposal of a poll or consent if the reader may know of it; `not_found` otherwise. */
export async function requireVisibleProposal(
  db: Database['kysely'] | Tx,
  placeId: string,
  actor: Actor,
  proposalId: string,
) {
  const row = await db
    .selectFrom('proposal')
    .select(['id', 'reference', 'title', 'stage', 'current_version', 'published_version'])
    .where('place_id', '=', placeId)
    .where('id', '=', proposalId)
    .executeTakeFirst()
  if (!row || !mayReadProposal(row, actor)) throw new Refused({ code: 'not_found' })
  return row
}
