import type { Context } from 'hono'
import { gunzipSync } from 'node:zlib'
import type { ApiEnv } from './api-context.ts'
import type { FileAnswer } from './read.ts'

/** Sends a file; one that is compressed already goes as it is to whoever takes it so. */
export function answerFile(
  c: Context<ApiEnv>,
  mediaType: string,
  { body, isGzip, headers }: FileAnswer,
): Response {
  c.header('Content-Type', mediaType)
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
  if (!isGzip || typeof body === 'string') return c.body(body)
  c.header('Vary', 'Accept-Encoding')
  const takesGzip = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')
  if (takesGzip) c.header('Content-Encoding', 'gzip')
  return c.body(takesGzip ? body : new Uint8Array(gunzipSync(body)))
}
