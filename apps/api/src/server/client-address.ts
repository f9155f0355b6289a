import type { Context } from 'hono'
import type { ApiEnv } from './api-context.ts'

interface Incoming {
  httpVersion?: string
  socket?: { remoteAddress?: string }
}

const incomingOf = (c: Context<ApiEnv>) => (c.env as { incoming?: Incoming } | undefined)?.incoming

/**
 * The caller's address; the forwarded one only where a proxy of ours is said to stand before us. Our proxy
 * writes last: what stands before it the caller may have made up.
 */
export function clientAddress(c: Context<ApiEnv>): string {
  const forwarded = c.req.header('X-Forwarded-For')
  if (c.get('services').config.trustsProxy && forwarded)
    return forwarded.split(',').at(-1)?.trim() || 'unknown'
  return incomingOf(c)?.socket?.remoteAddress ?? 'unknown'
}

/** As `1.1`; undefined where no socket stands behind the request. */
export const httpVersionOf = (c: Context<ApiEnv>): string | undefined => incomingOf(c)?.httpVersion
