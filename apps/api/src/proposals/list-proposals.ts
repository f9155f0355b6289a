import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import { mayReadProposal, seesDrafts } from '@hetu/domain/proposals/may-read-proposal'
import { Proposals, type ProposalSummary } from '@hetu/domain/proposals/proposal'
import { isKnownProposal } from '../ideas/known-proposal.ts'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { proposalSummary, visibleProposals } from './visible-proposals.ts'

/** The proposals of the place that the reader may know of. */
export const listProposals = defineRead({
  name: 'list-proposals',
  path: '/proposals',
  summary: 'Proposals one may know of, newest change first',
  readers: ['visitor'],
  query: z.object({}),
  answer: Proposals,
  run: ({ db, place, actor }) => proposalsFor(db, place, actor),
})

/** The proposals somebody may know of, newest change first; a draft is in no list but the staff's. */
export async function proposalsFor(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  actor: Actor,
  reference?: string,
): Promise<ProposalSummary[]> {
  const rows = await visibleProposals(db, place.id)
    .$if(reference !== undefined, (query) => query.where('proposal.reference', '=', reference ?? ''))
    .$if(!seesDrafts(actor), (query) => query.where(isKnownProposal()))
    .limit(500)
    .execute()
  return rows.filter((row) => mayReadProposal(row, actor)).map(proposalSummary)
}
