import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { type ProposalInputs, readInputs } from './read-inputs.ts'

/** The inputs of the proposal on which a decision is made. */
export async function readInputsOfDecision(
  db: Database['kysely'] | Tx,
  placeId: string,
  decision: { proposal_id: string },
): Promise<ProposalInputs> {
  const proposal = await db
    .selectFrom('proposal')
    .select(['id', 'reference', 'thread_id'])
    .where('place_id', '=', placeId)
    .where('id', '=', decision.proposal_id)
    .executeTakeFirstOrThrow()
  return readInputs(db, placeId, {
    id: proposal.id,
    reference: proposal.reference,
    threadId: proposal.thread_id,
  })
}
