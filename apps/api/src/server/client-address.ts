import type { Context } from 'hono'
import type { ApiEnv } from './api-context.ts'

/**
 * The caller's address; the forwarded one only where a proxy of ours is said to stand before us. Our proxy
 * writes last: what stands before it the caller may have made up.
 */
export function clientAddress(c: Context<ApiEnv>): string {
  const forwarded = c.req.header('X-Forwarded-For')
  if (c.get('services').config.trustsProxy && forwarded)
    return forwarded.split(',').at(-1)?.trim() || 'unknown'
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
