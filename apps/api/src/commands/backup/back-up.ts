import { sql } from '@hetu/db/sql'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Services } from '../../server/api-context.ts'
import { StartProblem } from '../../server/explain-start-problem.ts'
import { dumpName, hashFile, type Manifest, manifestName } from './manifest.ts'
import { runTool } from './run-tool.ts'

/**
 * Writes database and files into an empty folder while people go on writing. The database first, as it is at one
 * moment: a file is stored before the row that names it, so the files that are copied afterwards hold every one of
 * them. The list with the checksums comes last.
 */
export async function backUp(services: Services, folder: string): Promise<Manifest> {
  const { database, config, files } = services
  if (!config.databaseUrl)
    throw new StartProblem(
      'The embedded database is a folder: stop the server and copy the folder in HETU_DATA; backups while running need PostgreSQL.',
    )
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new StartProblem(`${folder} is not empty; name a new folder for each backup.`)
  const startedAt = new Date().toISOString()
  const { rows } = await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(
    database.kysely,
  )
  const dump = join(folder, dumpName)
  await runTool('pg_dump', ['--format=custom', '--no-owner', '--no-acl', '--file', dump], config.databaseUrl)
  const kept: Manifest['files'] = { [dumpName]: await hashFile(dump) }
  for await (const key of files.list()) {
    const bytes = await files.get(key)
    // What is being written just now is named by no row of the dump.
    if (bytes === null) continue
    const path = join(folder, 'files', key)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes, { flush: true })
    kept[`files/${key}`] = await hashFile(path)
  }
  const manifest: Manifest = { format: 1, startedAt, migration: rows[0]?.name ?? '', files: kept }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { flush: true })
  return manifest
}
