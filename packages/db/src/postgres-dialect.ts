// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import type { DatabaseConnection, Dialect, Driver, Kysely, QueryCompiler, TransactionSettings } from 'kysely'
import {
  AbortedTransactionError,
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import { ConnectionLost } from './connection-lost.ts'
import { PostgresClient } from './postgres-client.ts'
import type { PostgresPool } from './postgres-pool.ts'

/** Kysely over our own pool; `beforeAcquire` may refuse to hand out a connection. */
export class PostgresJsDialect implements Dialect {
  readonly #pool: PostgresPool
  readonly #beforeAcquire: () => void

  constructor(pool: PostgresPool, beforeAcquire: () => void) {
    this.#pool = pool
    this.#beforeAcquire = beforeAcquire
  }

  createAdapter() {
    return new PostgresAdapter()
  }
  createDriver(): Driver {
    return new PostgresJsDriver(this.#pool, this.#beforeAcquire)
  }
  createIntrospector(kysely: Kysely<never>) {
    return new PostgresIntrospector(kysely)
  }
  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler()
  }
}

class PostgresJsDriver implements Driver {
  readonly #pool: PostgresPool
  readonly #beforeAcquire: () => void

  constructor(pool: PostgresPool, beforeAcquire: () => void) {
    this.#pool = pool
    this.#beforeAcquire = beforeAcquire
  }

  async init() {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#beforeAcquire()
    return this.#pool.acquire()
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : ''
    const mode = settings.accessMode ? ` ${settings.accessMode}` : ''
    const client = connection as PostgresClient
    client.beginWithNext(`begin${level}${mode}`)
  }

  async commitTransaction(connection: DatabaseConnection) {
    if ((connection as PostgresClient).forgetBegin()) return
    try {
      const { rows } = await connection.executeQuery<{ command?: string }>(CompiledQuery.raw('commit'))
      // PostgreSQL answers COMMIT with ROLLBACK, and no error, if a statement failed before.
      if (rows[0]?.command !== 'COMMIT') throw new AbortedTransactionError()
    } catch (error) {
      if (error instanceof ConnectionLost) error.mayHaveCommitted = true
      throw error
    }
  }

  async rollbackTransaction(connection: DatabaseConnection) {
    const client = connection as PostgresClient
    if (client.isLost || client.forgetBegin()) return
    await run(connection, 'rollback').catch((error: unknown) => client.discard(error))
  }

  async savepoint(connection: DatabaseConnection, name: string) {
    await run(connection, `savepoint ${quoted(name)}`)
  }
  async rollbackToSavepoint(connection: DatabaseConnection, name: string) {
    await run(connection, `rollback to ${quoted(name)}`)
  }
  async releaseSavepoint(connection: DatabaseConnection, name: string) {
    await run(connection, `release ${quoted(name)}`)
  }

  async releaseConnection(connection: DatabaseConnection) {
    this.#pool.release(connection as PostgresClient)
  }

  async destroy() {
    await this.#pool.end()
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

async function run(connection: DatabaseConnection, statement: string) {
  await connection.executeQuery(CompiledQuery.raw(statement))
}
