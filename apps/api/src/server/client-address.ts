import type { Context } from 'hono'
import { isIP } from 'node:net'
import type { ApiEnv } from './api-context.ts'

interface Incoming {
  httpVersion?: string
  socket?: { remoteAddress?: string }
}

const incomingOf = (c: Context<ApiEnv>) => (c.env as { incoming?: Incoming } | undefined)?.incoming

/** The caller's address: that of the socket, or what the outermost of our proxies saw. */
export const clientAddress = (c: Context<ApiEnv>): string =>
  forwardedAddress(
    incomingOf(c)?.socket?.remoteAddress ?? 'unknown',
    c.req.header('X-Forwarded-For'),
    c.get('services').config.proxyHops,
  )

/**
 * Each of our proxies adds on the right the address that called it, so with one the last entry is the caller's, with
 * two the last but one; what stands further left the caller may have made up. What is no address counts as the
 * proxy's own, so that nobody escapes a limit by writing nonsense.
 */
export function forwardedAddress(socket: string, forwarded: string | undefined, hops: number): string {
  if (hops === 0 || !forwarded) return socket
  const seen = forwarded.split(',').map((entry) => entry.trim())
  const caller = seen.at(-hops) ?? seen[0] ?? ''
  return isIP(caller) === 0 ? socket : caller
}

/** As `1.1`; undefined where no socket stands behind the request. */
export const httpVersionOf = (c: Context<ApiEnv>): string | undefined => incomingOf(c)?.httpVersion
