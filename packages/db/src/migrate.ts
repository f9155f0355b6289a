// oxlint-disable typescript/no-unsafe-type-assertion -- the border to the drivers, whose types say less than we know
import { CompiledQuery, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { DatabaseProblem } from './database-problem.ts'
import type { MigrationFile } from './migration-files.ts'
import { readMigrations } from './migration-files.ts'
import { keepHashes, refuseEditedMigrations } from './migration-hashes.ts'
import { splitStatements } from './split-statements.ts'

/**
 * Brings the tables to the state this code expects and returns the names of the migrations it ran. All of
 * them or none; two processes that start together wait for each other. Never goes back.
 */
export async function migrate(database: Database, folder?: string): Promise<string[]> {
  const files = await readMigrations(folder)
  return database.withoutTimeouts(async (kysely) => {
    await refuseForeignMigrations(kysely, folder)
    const migrator = new Migrator({
      db: kysely,
      // Two branches may end in another order than they began; what came late runs late.
      allowUnorderedMigrations: true,
      provider: {
        getMigrations: async () => Object.fromEntries(files.map((file) => [file.name, toMigration(file)])),
      },
    })
    const { error, results = [] } = await migrator.migrateToLatest()
    if (!error) {
      await keepHashes(kysely, files)
      return results.map((result) => result.migrationName)
    }
    const failed = results.find((result) => result.status === 'Error')?.migrationName ?? 'none'
    const reason = error instanceof Error ? error.message : 'unknown reason'
    throw new DatabaseProblem(
      'migration_failed',
      `The migration ${failed} failed, nothing was changed: ${reason}`,
      error,
    )
  })
}

/** Refuses a database that a newer version of Hetu has changed, or another text of a migration that we know. */
export async function refuseForeignMigrations(kysely: Database['kysely'], folder?: string): Promise<void> {
  const files = await readMigrations(folder)
  await refuseNewerMigrations(kysely, files)
  await refuseEditedMigrations(kysely, files)
}

async function refuseNewerMigrations(kysely: Database['kysely'], files: MigrationFile[]): Promise<void> {
  const { rows: tables } = await sql<{ found: boolean }>`
    select to_regclass('kysely_migration') is not null as found`.execute(kysely)
  if (!tables[0]?.found) return
  const known = new Set(files.map((file) => file.name))
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    kysely,
  )
  const unknown = rows.find(({ name }) => !known.has(name))
  if (!unknown) return
  throw new DatabaseProblem(
    'newer_migrations',
    `The database was changed by a newer version (${unknown.name}); start that version, or restore an older copy.`,
  )
}

function toMigration(file: MigrationFile): Migration {
  return {
    async up(kysely) {
      for (const statement of splitStatements(file.text)) {
        await kysely.executeQuery(CompiledQuery.raw(statement)).catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error)
          const opening = statement.replaceAll(/\s+/g, ' ').slice(0, 80)
          throw new Error(`${reason} (in: ${opening})`, { cause: error })
        })
      }
    },
  }
}
