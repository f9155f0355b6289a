import { join } from 'node:path'
import type { Database } from './database.ts'
import { DatabaseProblem } from './database-problem.ts'
import { embeddedDatabase, openPGlite } from './embedded.ts'
import { lockFolder } from './folder-lock.ts'
import { refuseForeignMigrations } from './migrate.ts'
import { postgresDatabase } from './postgres-database.ts'
import { prepareLockedFolder } from './prepared-folder.ts'
import { checkServer } from './start-checks.ts'

export type { Database } from './database.ts'
export interface ConnectOptions {
  /** `postgres://…`; without it the embedded database is used. */
  databaseUrl?: string | undefined
  /** Where the embedded database lives; prepared when empty. Without it: in memory. */
  dataFolder?: string | undefined
  /** A dump to start an embedded database in memory from. */
  inMemoryTemplate?: string | undefined
  poolSize?: number | undefined
  /** Accept a server that may lose data on a power cut: for tests only. */
  allowUnsafe?: boolean | undefined
  /** Hears what the first start is busy with. */
  onProgress?: ((step: string) => void) | undefined
}

/** Opens the database, or says in one sentence (`DatabaseProblem`) why it cannot be used. */
export async function connect(options: ConnectOptions = {}): Promise<Database> {
  const database = options.databaseUrl ? connectServer(options) : connectEmbedded(options)
  return refuseIfForeign(await database)
}

async function connectServer(options: ConnectOptions): Promise<Database> {
  const url = options.databaseUrl ?? ''
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new DatabaseProblem(
      'cannot_connect',
      'DATABASE_URL must look like postgres://user:password@host:5432/name.',
    )
  }
  const database = postgresDatabase(url, options.poolSize ?? 10)
  return orClose(database, () => checkServer(database, options.allowUnsafe ?? false))
}

async function connectEmbedded(options: ConnectOptions): Promise<Database> {
  if (!options.dataFolder) return embeddedDatabase(await openPGlite({ template: options.inMemoryTemplate }))
  const unlock = await lockFolder(options.dataFolder)
  try {
    await prepareLockedFolder(options.dataFolder, options.onProgress)
    return embeddedDatabase(await openPGlite({ folder: join(options.dataFolder, 'database') }), unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

function refuseIfForeign(database: Database): Promise<Database> {
  return orClose(database, () => refuseForeignMigrations(database.kysely))
}

async function orClose(database: Database, check: () => Promise<void>): Promise<Database> {
  try {
    await check()
    return database
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
}
