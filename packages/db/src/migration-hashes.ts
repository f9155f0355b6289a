import { sql } from 'kysely'
import { createHash } from 'node:crypto'
import type { Database } from './database.ts'
import { DatabaseProblem } from './database-problem.ts'
import type { MigrationFile } from './migration-files.ts'

type Kysely = Database['kysely']

/** The hash of a migration's text; how a checkout writes the ends of lines is not part of it. */
export const hashOf = ({ text }: MigrationFile) =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')

/**
 * Keeps the hash of each applied migration beside its name. A database that was migrated before hashes were
 * kept gets them here: what its files say now is then taken for what was applied.
 */
export async function keepHashes(kysely: Kysely, files: MigrationFile[]): Promise<void> {
  if (!(await hasHashes(kysely))) {
    await sql`alter table kysely_migration add column if not exists sha256 text`.execute(kysely)
  }
  const { rows } = await sql<{
    name: string
  }>`select name from kysely_migration where sha256 is null`.execute(kysely)
  const unkept = new Set(rows.map(({ name }) => name))
  for (const file of files.filter(({ name }) => unkept.has(name))) {
    // Another process that starts beside this one may have kept it meanwhile.
    await sql`update kysely_migration set sha256 = ${hashOf(file)} where name = ${file.name} and sha256 is null`.execute(
      kysely,
    )
  }
}

/** Refuses files that are not the ones this database was made with: its tables would differ from what they say. */
export async function refuseEditedMigrations(kysely: Kysely, files: MigrationFile[]): Promise<void> {
  if (!(await hasHashes(kysely))) return
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from kysely_migration where sha256 is not null order by name`.execute(kysely)
  const kept = new Map(rows.map(({ name, sha256 }) => [name, sha256]))
  const edited = files.find((file) => kept.has(file.name) && kept.get(file.name) !== hashOf(file))
  if (!edited) return
  throw new DatabaseProblem(
    'migration_edited',
    `The migration ${edited.name}.sql was edited after this database applied it; put the file back as it was, ` +
      'and write the change into a new migration.',
  )
}

async function hasHashes(kysely: Kysely): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from pg_attribute where attrelid = to_regclass('kysely_migration') and attname = 'sha256'
    ) as found`.execute(kysely)
  return rows[0]?.found ?? false
}
