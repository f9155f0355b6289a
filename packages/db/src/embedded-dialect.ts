import type { DatabaseConnection, Driver } from 'kysely'
import type { PGlite } from '@electric-sql/pglite'
import { AbortedTransactionError, CompiledQuery, PGliteAdapter, PGliteDialect, PGliteDriver } from 'kysely'

type PGliteConnection = Parameters<PGliteDriver['commitTransaction']>[0]

/** Kysely over the embedded database: one connection, so one transaction after the other. */
export class EmbeddedDialect extends PGliteDialect {
  readonly #pglite: PGlite
  readonly #beforeAcquire: () => void

  constructor(pglite: PGlite, beforeAcquire: () => void) {
    super({ pglite })
    this.#pglite = pglite
    this.#beforeAcquire = beforeAcquire
  }

  override createAdapter() {
    return new QueueingAdapter()
  }

  override createDriver(): Driver {
    return new QueueingDriver(this.#pglite, this.#beforeAcquire)
  }
}

/** We queue ourselves (below), because Kysely's own queue would hang where we can refuse. */
class QueueingAdapter extends PGliteAdapter {
  override get supportsMultipleConnections() {
    return true
  }
}

class QueueingDriver extends PGliteDriver {
  readonly #beforeAcquire: () => void
  readonly #waiting: (() => void)[] = []
  #isLent = false

  constructor(pglite: PGlite, beforeAcquire: () => void) {
    super({ pglite })
    this.#beforeAcquire = beforeAcquire
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#beforeAcquire()
    if (this.#isLent) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#isLent = true
    return super.acquireConnection()
  }

  override async commitTransaction(connection: PGliteConnection) {
    try {
      await connection.executeQuery(CompiledQuery.raw('select 1'))
    } catch (error) {
      // A statement failed before: PGlite would turn COMMIT into a rollback and call that success.
      await this.rollbackTransaction(connection)
      throw new AbortedTransactionError({ cause: error })
    }
    await super.commitTransaction(connection)
  }

  override async releaseConnection() {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isLent = false
  }
}
