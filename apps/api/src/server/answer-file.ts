import type { Context } from 'hono'
import type { ApiEnv } from './api-context.ts'
import type { FileAnswer } from './read.ts'

/** Sends a file with the headers that its read gives it; one of many types names its own. */
export function answerFile(c: Context<ApiEnv>, mediaType: string, { body, headers }: FileAnswer): Response {
  c.header('Content-Type', mediaType)
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
  return c.body(body)
}
