import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { embeddedDatabase, openPGlite } from './embedded.ts'
import { cloneServerDatabase, type Filling } from './test-server-clone.ts'
import { embeddedTemplate, exists, waitForLock } from './test-template.ts'

export type { Filling }

/**
 * A database of its own that already holds what `fill` writes; filled once for a key, whoever asks first, and
 * then copied: embedded and in memory, or on the server of `TEST_DATABASE_URL`. The caller closes it.
 */
export async function filledDatabase(filling: Filling): Promise<Database> {
  const url = process.env['TEST_DATABASE_URL']
  if (url) return cloneServerDatabase(url, filling)
  return connect({ inMemoryTemplate: await filledTemplate(filling) })
}

async function filledTemplate(filling: Filling): Promise<string> {
  const path = join(cacheFolder, `${filling.name}-${filling.key}.tar`)
  if (await exists(path)) return path
  const unlock = await waitForLock(join(cacheFolder, filling.name))
  try {
    if (!(await exists(path))) await build(path, filling)
  } finally {
    await unlock()
  }
  return path
}

async function build(path: string, filling: Filling): Promise<void> {
  const pglite = await openPGlite({ template: await embeddedTemplate() })
  const database = embeddedDatabase(pglite)
  await filling.fill(database)
  const dump = await pglite.dumpDataDir('none')
  await database.close()
  // What was filled for an earlier state of the sources is of no use any more.
  for (const name of await readdir(cacheFolder)) {
    const isOlder = name.startsWith(`${filling.name}-`) && name.endsWith('.tar')
    if (isOlder) await rm(join(cacheFolder, name), { force: true })
  }
  await writeFile(`${path}.part`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${path}.part`, path)
}
