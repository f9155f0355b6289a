import type { Database } from '@hetu/db/database'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Services } from '../server/api-context.ts'
import { readConfig } from '../server/config.ts'
import { folderStore } from '../server/file-store.ts'
import { openLiveHub } from '../server/live-hub.ts'
import { createLogger } from '../server/logger.ts'
import { openSigningKey } from '../server/signing-key.ts'

export type ClosableServices = Services & { close(): Promise<void> }

/** Services on a database, with files in a folder of their own; closing them closes the database and drops the folder. */
export async function servicesOn(database: Database): Promise<ClosableServices> {
  const folder = await mkdtemp(join(tmpdir(), 'hetu-'))
  const logger = createLogger('silent')
  const config = readConfig({ HETU_DATA: folder }, folder)
  const live = await openLiveHub(database, logger)
  return {
    database,
    live,
    logger,
    draining: { isDraining: false },
    files: folderStore(join(folder, 'files')),
    config,
    signingKey: await openSigningKey(config),
    async close() {
      await live.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
