import postgres from 'postgres'
import { randomBytes } from 'node:crypto'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { fingerprint, readMigrations } from './migration-files.ts'

/** What a template holds besides the migrated tables. */
export interface Filling {
  name: string
  /** Changes whenever what is filled in would. */
  key: string
  fill: (database: Database) => Promise<void>
}

/** A copy of a migrated, perhaps filled, template database on a test server; dropped when it is closed. */
export async function cloneServerDatabase(serverUrl: string, filling?: Filling): Promise<Database> {
  const key = fingerprint(await readMigrations(), '1', filling?.key ?? '')
  const template = `hetu_${filling?.name ?? 'template'}_${key}`
  const name = `hetu_test_${randomBytes(6).toString('hex')}`
  await administer(serverUrl, async (admin) => {
    await admin`select pg_advisory_lock(hashtext('hetu test template'))`
    const [ready] = await admin`select from pg_database where datname = ${template} and datistemplate`
    if (!ready) await buildTemplate(admin, serverUrl, template, filling)
    // Copying files is quicker than logging every page, for a template of this size.
    await admin.unsafe(`create database ${name} template ${template} strategy file_copy`)
  })
  const database = await connect({ databaseUrl: urlOf(serverUrl, name), allowUnsafe: true })
  return {
    ...database,
    async close() {
      await database.close()
      await administer(
        serverUrl,
        async (admin) => void (await admin.unsafe(`drop database ${name} with (force)`)),
      )
    },
  }
}

async function buildTemplate(admin: postgres.Sql, serverUrl: string, template: string, filling?: Filling) {
  await admin.unsafe(`drop database if exists ${template} with (force)`)
  await admin.unsafe(`create database ${template}`)
  const database = await connect({ databaseUrl: urlOf(serverUrl, template), allowUnsafe: true })
  await migrate(database)
  await filling?.fill(database)
  await database.close()
  await admin.unsafe(`alter database ${template} is_template true allow_connections false`)
}

async function administer(serverUrl: string, run: (admin: postgres.Sql) => Promise<void>) {
  const admin = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    await run(admin)
  } finally {
    await admin.end()
  }
}

function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
