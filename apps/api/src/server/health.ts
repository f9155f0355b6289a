import { pendingMigrations } from '@hetu/db/pending-migrations'
import { Hono } from 'hono'
import type { ApiEnv, Services } from './api-context.ts'
import { registry } from './metrics.ts'

/** Why this process should be sent no requests, in words for whoever watches; null where it should. */
async function reasonAgainst({ database, files, draining, logger }: Services): Promise<string | null> {
  if (draining.isDraining) return 'stopping'
  const fault = (error: unknown, said: string) => {
    logger.warn({ err: error }, said)
    return said
  }
  try {
    // Once up to date a database stays so, unless an older copy was restored under the running server.
    const [pending] = await pendingMigrations(database.kysely)
    if (pending !== undefined) return `the database waits for the migration ${pending}`
  } catch (error) {
    return fault(error, 'database unavailable')
  }
  return files.probe().then(
    () => null,
    (error: unknown) => fault(error, 'files cannot be written'),
  )
}

/**
 * `/healthz`: the process runs. `/readyz`: it can also do its work, and is not about to stop. `/metrics`: for
 * Prometheus.
 */
export const healthRoutes = new Hono<ApiEnv>()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    const reason = await reasonAgainst(c.get('services'))
    return reason === null ? c.json({ status: 'ready' }) : c.json({ status: reason }, 503)
  })
  .get('/metrics', async (c) =>
    c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  )
