import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LedgerLeaf } from '@hetu/domain/ledger/ledger-leaf'
import canonicalize from 'canonicalize'

/** Opens the ledger of a poll, by the poll's id; nothing is appended to one that was never opened. */
export const openLedger = (tx: Tx, placeId: string, id: string) =>
  tx.insertInto('ledger').values({ place_id: placeId, id }).execute()

/**
 * Appends leaves in their order, without a gap, in the transaction of what they tell of; whoever appends to the same
 * ledger meanwhile waits for its end, so call it late. Nothing happens where there is no open ledger: what began before
 * there were ledgers has none.
 */
export async function appendLeaves(
  tx: Tx,
  placeId: string,
  ledgerId: string,
  leaves: readonly LedgerLeaf[],
): Promise<void> {
  if (leaves.length === 0) return
  const contents = leaves.map((leaf) => canonicalize(leaf) as string)
  const receipts = leaves.map((leaf) => (leaf.kind === 'cast' ? leaf.receipt : null))
  await sql`
    with tail as (
      update ledger set size = size + ${leaves.length}::int
      where place_id = ${placeId}::uuid and id = ${ledgerId}::uuid and closed_at is null
      returning place_id, id, size - ${leaves.length}::int as start
    )
    insert into ledger_leaf (place_id, ledger_id, position, content, receipt)
    select tail.place_id, tail.id, tail.start + ordinality - 1, content, receipt
    from tail, unnest(${contents}::text[], ${receipts}::text[]) with ordinality as given (content, receipt, ordinality)`.execute(
    tx,
  )
}

/** Appends the hash of an act to the ledger of its place, which opens with the first. */
export async function appendAct(
  tx: Tx,
  placeId: string,
  act: Extract<LedgerLeaf, { hash: string }>,
): Promise<void> {
  await tx
    .insertInto('ledger')
    .values({ place_id: placeId, id: placeId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await appendLeaves(tx, placeId, placeId, [act])
}

/** Appends the last leaves and closes the ledger: nothing comes after them. */
export async function closeLedger(
  tx: Tx,
  placeId: string,
  ledgerId: string,
  leaves: readonly LedgerLeaf[],
  at: Date,
): Promise<void> {
  await appendLeaves(tx, placeId, ledgerId, leaves)
  await tx
    .updateTable('ledger')
    .set({ closed_at: at })
    .where('place_id', '=', placeId)
    .where('id', '=', ledgerId)
    .execute()
}
