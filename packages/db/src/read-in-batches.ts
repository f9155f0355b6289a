import { type Expression, sql } from 'kysely'
import type { Database } from './database.ts'
import { inTransaction, type Tx } from './transaction.ts'

/**
 * Reads all rows of a query, as they are at one moment, a batch at a time: `take` gets each while the next is on its
 * way, and asks nothing of the database itself. For queries that join whole tables.
 */
export async function readInBatches<Row>(
  database: Database,
  query: (tx: Tx) => Expression<Row>,
  size: number,
  take: (rows: readonly Row[]) => void,
): Promise<void> {
  await inTransaction(database, async (tx) => {
    // All rows are wanted rather than the first ones soonest, and tables are hashed in memory.
    await sql`select set_config('cursor_tuple_fraction', '1', true), set_config('work_mem', '64MB', true)`.execute(
      tx,
    )
    await sql`declare batches no scroll cursor for ${query(tx)}`.execute(tx)
    const fetch = () => sql<Row>`fetch ${sql.lit(size)} from batches`.execute(tx)
    for (let batch = fetch(); ;) {
      const { rows } = await batch
      if (rows.length === 0) return
      batch = fetch()
      await Promise.all([batch, Promise.resolve(rows).then(take)])
    }
  })
}
