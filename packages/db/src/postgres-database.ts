import { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { refuseBesideTransaction } from './open-transaction.ts'
import { PostgresJsDialect } from './postgres-dialect.ts'
import { PostgresListening } from './postgres-listening.ts'
import { PostgresPool } from './postgres-pool.ts'
import type { Tables } from './tables.gen.ts'

const statementTimeoutMilliseconds = 30_000

/** A PostgreSQL server behind our own pool; connects with the first query. */
export function postgresDatabase(databaseUrl: string, poolSize: number): Database {
  const pool = new PostgresPool({ databaseUrl, statementTimeoutMilliseconds }, poolSize)
  const listening = new PostgresListening(databaseUrl)
  const database: Database = {
    kind: 'postgres',
    kysely: new Kysely<Tables>({
      dialect: new PostgresJsDialect(pool, () => refuseBesideTransaction(database.kysely)),
    }),
    listen: (channel, onPayload, onReconnect) => listening.listen(channel, { onPayload, onReconnect }),
    async withoutTimeouts(run) {
      const single = new PostgresPool({ databaseUrl, statementTimeoutMilliseconds: 0 }, 1)
      const kysely = new Kysely<Tables>({ dialect: new PostgresJsDialect(single, () => {}) })
      try {
        return await run(kysely)
      } finally {
        await kysely.destroy()
        await single.end()
      }
    },
    async close() {
      await listening.close()
      await database.kysely.destroy()
      await pool.end()
    },
  }
  return database
}
