import { sql } from '@hetu/db/sql'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Services } from '../../server/api-context.ts'
import { StartProblem } from '../../server/explain-start-problem.ts'
import { dumpName, readManifest } from './manifest.ts'
import { runTool } from './run-tool.ts'
import { verifyBackup } from './verify-backup.ts'

type Target = Pick<Services, 'config' | 'database' | 'files'>

/**
 * Brings a backup that is whole into an empty database and an empty store; never over anything. All of the database
 * or nothing of it.
 */
export async function restoreBackup({ config, database, files }: Target, folder: string): Promise<number> {
  if (!config.databaseUrl) throw new StartProblem('A backup is restored into PostgreSQL: set DATABASE_URL.')
  const wrong = await verifyBackup(folder)
  if (wrong.length > 0)
    throw new StartProblem(`The backup is not whole, nothing was restored. ${wrong.slice(0, 5).join('; ')}`)
  await refuseFilled(database)
  for await (const key of files.list())
    throw new StartProblem(`The store already holds files (${key}); restore into an empty one.`)
  await restoreDatabase(config.databaseUrl, join(folder, dumpName))
  const keys = Object.keys((await readManifest(folder)).files).filter((path) => path.startsWith('files/'))
  for (const path of keys) await files.put(path.slice('files/'.length), await readFile(join(folder, path)))
  return keys.length
}

async function refuseFilled({ kysely }: Services['database']): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e') limit 1`.execute(
    kysely,
  )
  if (rows[0])
    throw new StartProblem(
      `The database in DATABASE_URL is not empty (it has a table ${rows[0].name}); create a new one.`,
    )
}

/** The extension itself may belong to somebody else, who alone could comment on it. */
async function restoreDatabase(databaseUrl: string, dump: string): Promise<void> {
  const list = await runTool('pg_restore', ['--list', dump])
  const scratch = await mkdtemp(join(tmpdir(), 'hetu-restore-'))
  try {
    const wanted = join(scratch, 'list')
    await writeFile(
      wanted,
      list
        .split('\n')
        .filter((line) => !line.includes(' COMMENT - EXTENSION '))
        .join('\n'),
    )
    const options = [
      '--no-owner',
      '--no-acl',
      '--exit-on-error',
      '--single-transaction',
      '--use-list',
      wanted,
    ]
    await runTool('pg_restore', [...options, dump], databaseUrl)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}
