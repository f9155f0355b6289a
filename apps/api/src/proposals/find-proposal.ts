import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import { mayReadProposal } from '@hetu/domain/proposals/may-read-proposal'
import { Refused } from '@hetu/domain/refusal'

type Db = Database['kysely'] | Tx

const columns = [
  'id',
  'reference',
  'thread_id',
  'stage',
  'outcome',
  'current_version',
  'published_version',
] as const

/** The proposal a verb changes, locked until it is done; `not_found` in every other place. */
export async function findProposalToChange(tx: Tx, placeId: string, reference: string) {
  const row = await tx
    .selectFrom('proposal')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

export type FoundProposal = Awaited<ReturnType<typeof findProposalToChange>>

/** The proposal somebody may read; `not_found` for a draft, so that nobody learns that it exists. */
export async function findVisibleProposal(db: Db, placeId: string, actor: Actor, reference: string) {
  const row = await db
    .selectFrom('proposal')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row || !mayReadProposal(row, actor)) throw new Refused({ code: 'not_found' })
  return row
}
