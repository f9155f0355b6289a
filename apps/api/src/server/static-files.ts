import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { getMimeType } from 'hono/utils/mime'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type StoredEncoding, acceptedEncoding } from './accepted-encoding.ts'
import type { ApiEnv } from './api-context.ts'

/** Names as the build makes them: none leads out of the folder, and what begins with a dot is not for visitors. */
const fileName = /^(?:\/[\w-][\w.-]*)+\.([a-z0-9]+)$/i
const endings: Record<StoredEncoding, string> = { br: '.br', gzip: '.gz' }

/**
 * The web app's files, compressed once by the build, never per request. Names with a hash never change, so they are
 * kept for ever; the others are asked for again, and answered 304 while they are the same.
 */
export const staticFiles = (folder: string) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const isReading = c.req.method === 'GET' || c.req.method === 'HEAD'
    const type = fileName.test(c.req.path) ? getMimeType(c.req.path) : undefined
    const found = isReading && type !== undefined ? await storedForm(c, join(folder, c.req.path)) : null
    if (!found || type === undefined) return next()
    const { path, encoding, etag } = found
    const isForEver = c.req.path.startsWith('/assets/')
    c.header('Cache-Control', isForEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    c.header('ETag', etag)
    c.header('Vary', 'Accept-Encoding')
    if (c.req.header('If-None-Match') === etag) return c.body(null, 304)
    c.header('Content-Type', type)
    if (encoding) c.header('Content-Encoding', encoding)
    return c.body(new Uint8Array(await readFile(path)))
  })

/** The smallest form of a file that the request takes; null where there is no such file. */
async function storedForm(c: Context<ApiEnv>, path: string) {
  const preferred = acceptedEncoding(c.req.header('Accept-Encoding'))
  const forms: (StoredEncoding | null)[] = preferred === 'br' ? ['br', 'gzip', null] : [preferred, null]
  for (const encoding of new Set(forms)) {
    const file = encoding ? path + endings[encoding] : path
    const facts = await stat(file).catch(() => null)
    if (facts?.isFile()) {
      const changed = Math.round(facts.mtimeMs).toString(36)
      return { path: file, encoding, etag: `"${facts.size.toString(36)}-${changed}-${encoding ?? 'plain'}"` }
    }
  }
  return null
}
