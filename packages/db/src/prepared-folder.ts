import { constants } from 'node:fs'
import { access, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openPGlite } from './embedded.ts'
import { folderProblem } from './folder-lock.ts'

type OnProgress = ((step: string) => void) | undefined

/**
 * Prepares a data folder for the first start, so that later starts are quick; does nothing if it is ready. The
 * caller holds the folder's lock. A preparation that was killed half-way is begun anew.
 */
export async function prepareLockedFolder(dataFolder: string, onProgress: OnProgress): Promise<void> {
  const folder = join(dataFolder, 'database')
  try {
    for (const name of await readdir(dataFolder)) {
      if (name.startsWith('database.preparing'))
        await rm(join(dataFolder, name), { recursive: true, force: true })
    }
    if (await exists(join(folder, 'PG_VERSION'))) return await access(folder, constants.W_OK)
    const unfinished = join(dataFolder, 'database.preparing')
    onProgress?.('creating the database')
    const pglite = await openPGlite({ folder: unfinished })
    onProgress?.('adding maps to the database (PostGIS)')
    await pglite.exec('create extension if not exists postgis')
    await pglite.close()
    await rename(unfinished, folder)
    onProgress?.('the database is ready')
  } catch (error) {
    throw folderProblem(dataFolder, error)
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
