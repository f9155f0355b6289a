import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { LedgerLeaf } from '@hetu/domain/ledger/ledger-leaf'
import canonicalize from 'canonicalize'
import { leafOf } from './record-ballots.ts'

type Fault = Extract<LedgerLeaf, { kind: 'fault' }>

/**
 * The ballots of a poll that are not as its ledger says they were cast: changed, gone, or never recorded. Nobody comes
 * to any of them through a verb.
 */
export async function findFaults(
  db: Database['kysely'] | Tx,
  placeId: string,
  pollId: string,
): Promise<Fault[]> {
  const leaves = await db
    .selectFrom('ledger_leaf')
    .select('content')
    .where('place_id', '=', placeId)
    .where('ledger_id', '=', pollId)
    .orderBy('position')
    .execute()
  if (leaves.length === 0) return []
  const standing = new Map<string, string>()
  for (const { content } of leaves) {
    const leaf = LedgerLeaf.parse(JSON.parse(content))
    if (leaf.kind !== 'cast') continue
    if (leaf.replaces !== undefined) standing.delete(leaf.replaces)
    standing.set(leaf.receipt, content)
  }
  const ballots = await db
    .selectFrom('ballot')
    .select([
      'option_id',
      'choice',
      'relation',
      'channel',
      'reference_hash',
      'replaces_hash',
      'box_id',
      'nonce',
    ])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .orderBy('reference_hash')
    .execute()
  const faults = ballots.flatMap((ballot): Fault[] => {
    const receipt = ballot.reference_hash ?? '0'.repeat(64)
    const recorded = standing.get(receipt)
    standing.delete(receipt)
    if (recorded === undefined) return [{ kind: 'fault', receipt, why: 'unrecorded' }]
    return recorded === canonicalize(leafOf(ballot)) ? [] : [{ kind: 'fault', receipt, why: 'changed' }]
  })
  const missing = [...standing.keys()].map((receipt): Fault => ({ kind: 'fault', receipt, why: 'missing' }))
  return [...faults, ...missing]
}
