import type { DatabaseConnection, Driver } from 'kysely'
import type { PGlite } from '@electric-sql/pglite'
import { PGliteAdapter, PGliteDialect, PGliteDriver } from 'kysely'

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

  override async releaseConnection() {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#isLent = false
  }
}
