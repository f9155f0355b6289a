import { connect } from '@hetu/db/connect'
import { migrate } from '@hetu/db/migrate'
import { join } from 'node:path'
import type { Services } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { folderStore } from './file-store.ts'
import { openLiveHub } from './live-hub.ts'
import { createLogger } from './logger.ts'
import { openSigningKey } from './signing-key.ts'

/** Opens what a `serve` or `work` process needs; throws one clear sentence when something is missing. */
export async function openServices(config: ServeConfig, say: (line: string) => void): Promise<Services> {
  const services = await connectServices(config, say)
  const applied = await migrate(services.database)
  if (applied.length > 0) say(`Database brought up to date (${applied.length} migrations).`)
  return services
}

/** The same without bringing the database up to date. */
export async function connectServices(config: ServeConfig, say: (line: string) => void): Promise<Services> {
  const logger = createLogger(config.logLevel)
  const database = await connect({
    ...(config.databaseUrl ? { databaseUrl: config.databaseUrl } : {}),
    dataFolder: config.dataFolder,
    poolSize: config.poolSize,
    allowUnsafe: config.allowsUnsafeDatabase,
    onProgress: say,
  })
  return {
    database,
    files: folderStore(join(config.dataFolder, 'files')),
    live: await openLiveHub(database, logger),
    logger,
    config,
    draining: { isDraining: false },

    signingKey: await openSigningKey(config),
  }
}
