import { cacheFolder } from '@hetu/db/cache-folder'
import { type Filling, filledDatabase } from '@hetu/db/filled-template'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../server/config.ts'
import { folderStore } from '../../server/file-store.ts'
import { openSigningKey } from '../../server/signing-key.ts'
import { openLiveHub } from '../../server/live-hub.ts'
import { createLogger } from '../../server/logger.ts'
import { servicesOn, type ClosableServices } from '../../testing/services-on.ts'
import { loadDemonstration } from '../load-demonstration.ts'

const root = fileURLToPath(new URL('../../../../../', import.meta.url))
/** Whatever changes the loaded quarter: its data, the tables, the rules and the verbs. */
const sources = ['sql/migrations', 'sql/seed/liuting-li', 'packages/domain/src', 'apps/api/src']

/** Services on a copy of the loaded demonstration, for a test file; close them in `afterAll`. */
export async function demonstrationServices(): Promise<ClosableServices> {
  const key = await demonstrationKey()
  const services = await servicesOn(await filledDatabase(filling(key)))
  await mkdir(filesOf(key), { recursive: true })
  await cp(filesOf(key), join(services.config.dataFolder, 'files'), { recursive: true, force: true })
  return services
}

const filesPrefix = 'demonstration-files-'
const filesOf = (key: string) => join(cacheFolder, `${filesPrefix}${key}`)

function filling(key: string): Filling {
  return {
    name: 'demonstration',
    key,
    async fill(database) {
      const folder = filesOf(key)
      await mkdir(cacheFolder, { recursive: true })
      for (const name of await readdir(cacheFolder)) {
        if (name.startsWith(filesPrefix)) await rm(join(cacheFolder, name), { recursive: true, force: true })
      }
      await mkdir(folder, { recursive: true })
      const logger = createLogger('silent')
      const live = await openLiveHub(database, logger)
      const config = readConfig({ HETU_DATA: folder }, folder)
      const signingKey = await openSigningKey(config)
      const files = folderStore(folder)
      const draining = { isDraining: false }
      await loadDemonstration({ database, live, logger, draining, files, config, signingKey }, () => {})
      await live.close()
    },
  }
}

async function demonstrationKey(): Promise<string> {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10))
  for (const folder of sources) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name))
    for (const path of paths.toSorted()) hash.update(path).update(await readFile(path))
  }
  return hash.digest('hex').slice(0, 16)
}
