import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { HeadContent, type LedgerHead, type LedgerKey } from '@hetu/domain/ledger/ledger-head'

type Db = Database['kysely'] | Tx

/** The contents of the first `size` leaves of a ledger, in their order. */
export async function readLeaves(db: Db, placeId: string, ledgerId: string, size: number): Promise<string[]> {
  const rows = await db
    .selectFrom('ledger_leaf')
    .select(['position', 'content'])
    .where('place_id', '=', placeId)
    .where('ledger_id', '=', ledgerId)
    .where('position', '<', size)
    .orderBy('position')
    .execute()
  return rows.map(({ content }) => content)
}

/** The signed heads of a ledger, oldest first. */
export async function readHeads(db: Db, placeId: string, ledgerId: string): Promise<LedgerHead[]> {
  return db
    .selectFrom('ledger_head')
    .select(['content', 'signature', 'key_id as keyId'])
    .where('place_id', '=', placeId)
    .where('ledger_id', '=', ledgerId)
    .orderBy('size')
    .execute()
}

/** What a head says. */
export const contentOf = (head: LedgerHead): HeadContent => HeadContent.parse(JSON.parse(head.content))

/** Every key by which heads were ever signed here. */
export const readKeys = (db: Db): Promise<LedgerKey[]> =>
  db.selectFrom('ledger_key').select(['id', 'public_key as publicKey']).orderBy('first_used_at').execute()
