import { access, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cache-folder.ts'
import { DatabaseProblem } from './database-problem.ts'
import { embeddedDatabase, openPGlite } from './embedded.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { fingerprint, readMigrations } from './migration-files.ts'

/** The path of a dump of a migrated embedded database; made once for these migrations and packages. */
export async function embeddedTemplate(): Promise<string> {
  const packages = await readFile(fileURLToPath(new URL('../package.json', import.meta.url)), 'utf8')
  const path = join(cacheFolder, `template-${fingerprint(await readMigrations(), packages, '1')}.tar`)
  if (await exists(path)) return path
  const unlock = await waitForLock(join(cacheFolder, 'template'))
  try {
    if (!(await exists(path))) await build(path)
  } finally {
    await unlock()
  }
  return path
}

async function build(path: string) {
  const pglite = await openPGlite({})
  await pglite.exec('create extension if not exists postgis')
  const database = embeddedDatabase(pglite)
  await migrate(database)
  const dump = await pglite.dumpDataDir('none')
  await database.close()
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(`${path}.part`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${path}.part`, path)
  await removeOlder(path)
}

/** Keeps the newest three templates: switching between two branches stays quick. */
async function removeOlder(path: string) {
  const names = (await readdir(cacheFolder)).filter((name) => /^template-.*\.tar$/.test(name))
  const dated = await Promise.all(
    names.map(async (name) => ({ name, age: await ageOf(join(cacheFolder, name)) })),
  )
  const older = dated.filter(({ name }) => !path.endsWith(name)).toSorted((a, b) => a.age - b.age)
  await Promise.all(older.slice(2).map(({ name }) => rm(join(cacheFolder, name), { force: true })))
}

/** Takes a folder's lock, waiting for whoever has it. */
export async function waitForLock(folder: string): Promise<() => Promise<void>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await lockFolder(folder)
    } catch (error) {
      if (!(error instanceof DatabaseProblem && error.code === 'data_folder_in_use') || attempt > 600)
        throw error
      await sleep(200)
    }
  }
}

export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
const ageOf = (path: string) => stat(path).then((info) => Date.now() - info.mtimeMs)
