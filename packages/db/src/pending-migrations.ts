import { type Kysely, sql } from 'kysely'
import { readMigrations } from './migration-files.ts'
import type { Tables } from './tables.gen.ts'

/** Names of the migrations of this code that the database has not run, in their order. */
export async function pendingMigrations(kysely: Kysely<Tables>): Promise<string[]> {
  const files = await readMigrations()
  const { rows: found } = await sql<{ is: boolean }>`
    select to_regclass('kysely_migration') is not null as is`.execute(kysely)
  if (!found[0]?.is) return files.map(({ name }) => name)
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(kysely)
  const run = new Set(rows.map(({ name }) => name))
  return files.map(({ name }) => name).filter((name) => !run.has(name))
}
