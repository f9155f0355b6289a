import { sql } from 'kysely'
import type { Tx } from './transaction.ts'

/** Waits until nobody else holds this name, and holds it to the end of the transaction: for what has no row to lock. */
export async function takeTurn(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
