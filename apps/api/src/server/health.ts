import { sql } from '@hetu/db/sql'
import { Hono } from 'hono'
import type { ApiEnv } from './api-context.ts'
import { registry } from './metrics.ts'

/** `/healthz`: the process runs. `/readyz`: it can also reach its database. `/metrics`: for Prometheus. */
export const healthRoutes = new Hono<ApiEnv>()
  .get('/healthz', (c) => c.json({ status: 'ok' }))
  .get('/readyz', async (c) => {
    try {
      await sql`select 1`.execute(c.get('services').database.kysely)
      return c.json({ status: 'ready' })
    } catch {
      return c.json({ status: 'database unavailable' }, 503)
    }
  })
  .get('/metrics', async (c) =>
    c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType }),
  )
