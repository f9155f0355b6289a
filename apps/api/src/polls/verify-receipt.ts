import { LedgerLeaf } from '@hetu/domain/ledger/ledger-leaf'
import { AskReceipt, VerifiedReceipt } from '@hetu/domain/polls/recount'
import { Refused } from '@hetu/domain/refusal'
import { contentOf, readHeads, readLeaves } from '../ledger/read-ledger.ts'
import { hex, leafHashOf, tree } from '../ledger/tree.ts'
import { defineAsked } from '../server/read.ts'
import { hashOfSlip } from './ballot-slip.ts'
import { findProposalOf, requireVisible } from './find-poll.ts'

/** Where the ballot of a receipt stands in the ledger, shown to whoever holds the number; never what was chosen. */
export const verifyReceipt = defineAsked({
  name: 'verify-receipt',
  path: '/receipts',
  summary: 'Where the ballot of a receipt stands in the ledger of its poll',
  readers: ['visitor'],
  query: AskReceipt,
  answer: VerifiedReceipt,
  refuses: [404],
  budget: ({ address }) => ({ key: `receipt:${address}`, times: 120, perSeconds: 3600 }),
  async run({ db, place, actor }, { code }) {
    const receipt = hashOfSlip(code)
    const found = await db
      .selectFrom('ledger_leaf')
      .innerJoin('poll', (join) =>
        join
          .onRef('poll.place_id', '=', 'ledger_leaf.place_id')
          .onRef('poll.id', '=', 'ledger_leaf.ledger_id'),
      )
      .innerJoin('ledger', (join) =>
        join.onRef('ledger.place_id', '=', 'poll.place_id').onRef('ledger.id', '=', 'poll.id'),
      )
      .select([
        'position',
        'content',
        'poll.id',
        'poll.question',
        'poll.proposal_id',
        'ledger.size',
        'poll.closed_at',
      ])
      .where('ledger_leaf.place_id', '=', place.id)
      .where('ledger_leaf.receipt', '=', receipt)
      .executeTakeFirst()
    if (!found) throw new Refused({ code: 'receipt_unknown', path: ['code'] })
    const proposal = requireVisible(await findProposalOf(db, place.id, found.proposal_id), actor)
    const leaves = await readLeaves(db, place.id, found.id, found.size)
    const head = (await readHeads(db, place.id, found.id)).findLast(
      (one) => contentOf(one).size > found.position,
    )
    const covered = head ? leaves.slice(0, contentOf(head).size).map(leafHashOf) : []
    return {
      pollId: found.id,
      question: found.question,
      proposalReference: proposal.reference,
      state: stateOf(receipt, leaves, found.closed_at !== null),
      position: found.position + 1,
      size: leaves.length,
      leaf: found.content,
      leafHash: hex(leafHashOf(found.content)),
      head: head ?? null,
      proof: head ? tree.inclusionProof(covered, found.position).map(hex) : [],
    }
  },
})

function stateOf(receipt: string, leaves: readonly string[], isClosed: boolean): VerifiedReceipt['state'] {
  const others = leaves.map((leaf) => LedgerLeaf.parse(JSON.parse(leaf)))
  if (others.some((leaf) => leaf.kind === 'cast' && leaf.replaces === receipt)) return 'replaced'
  if (others.some((leaf) => leaf.kind === 'leave_out' && leaf.receipt === receipt)) return 'left_out'
  return isClosed ? 'counted' : 'recorded'
}
