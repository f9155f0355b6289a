import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ApiEnv } from './api-context.ts'

/** The web app's files: names with a hash never change, so they are kept for ever; the page itself never is. */
export function staticFiles(folder: string): Hono<ApiEnv> {
  const files = new Hono<ApiEnv>()
  files.use(
    '/assets/*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (_, c) => c.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  files.use(
    '*',
    serveStatic({
      root: folder,
      precompressed: true,
      rewriteRequestPath: (path) => (path === '/' ? '/none' : path),
    }),
  )
  files.get('*', async (c) => {
    if (/\.[a-z0-9]+$/i.test(c.req.path)) return c.notFound()
    c.header('Cache-Control', 'no-cache')
    return c.html(await readFile(join(folder, 'index.html'), 'utf8'))
  })
  return files
}
