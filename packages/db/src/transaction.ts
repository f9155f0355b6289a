import type { Transaction } from 'kysely'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from './database.ts'
import { openTransaction } from './open-transaction.ts'
import type { Tables } from './tables.gen.ts'

export { ConnectionLost } from './connection-lost.ts'
export type Tx = Transaction<Tables>

interface TransactionOptions {
  /** Run again, up to 3 times, after a serialization failure or deadlock; `run` must bear repeating. */
  retry?: boolean
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
}

/**
 * Does everything in `run` or nothing of it. Throws what `run` throws, or `ConnectionLost` when the
 * connection ended; if an error inside was swallowed, the whole is refused instead of quietly rolled back.
 */
export async function inTransaction<T>(
  database: Database,
  run: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(database, run, options)
    } catch (error) {
      if (!options.retry || attempt >= 3 || !isConflict(error)) throw error
      await sleep(Math.random() * 40 * 2 ** attempt)
    }
  }
}

function once<T>(database: Database, run: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  const builder = database.kysely.transaction()
  const begun = options.isolation ? builder.setIsolationLevel(options.isolation) : builder
  return begun.execute(async (tx) => {
    const surrounding = { owner: database.kysely, isOpen: true }
    try {
      return await openTransaction.run(surrounding, () => run(tx))
    } finally {
      surrounding.isOpen = false
    }
  })
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01')
}
