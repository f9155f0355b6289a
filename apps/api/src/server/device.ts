import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { randomBytes } from 'node:crypto'
import type { ApiEnv } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { sha256 } from './hash.ts'
import { networkOf } from './network.ts'

const yearSeconds = 365 * 86_400

const cookieName = (config: ServeConfig) => (config.hasSecureCookies ? '__Host-hetu-device' : 'hetu-device')

const readToken = (c: Context<ApiEnv>): string | null => {
  const token = getCookie(c, cookieName(c.get('services').config))
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null
}

/** Which browser this is, as the hash of its cookie; null for one that never signed in or asked for a code. */
export function readDevice(c: Context<ApiEnv>): string | null {
  const token = readToken(c)
  return token === null ? null : sha256(token)
}

/**
 * Gives the browser that signs in or asks for a code a name of its own that outlasts its sessions: by it the
 * owner of an account is told from a stranger (limits), and two accounts of one person from two neighbours.
 */
export const giveDevice = createMiddleware<ApiEnv>(async (c, next) => {
  const token = readToken(c) ?? randomBytes(32).toString('base64url')
  c.set('device', sha256(token))
  await next()
  if (c.error) return
  const { config } = c.get('services')
  setCookie(c, cookieName(config), token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.hasSecureCookies,
    path: '/',
    maxAge: yearSeconds,
  })
})

/** Notes where a person acts from, each place at most once an hour: what is noted already costs no write. */
export async function noteDevice(
  db: Database['kysely'] | Tx,
  personId: string,
  { device, address }: { device: string | null; address: string },
): Promise<void> {
  await sql`
    with device as (
      insert into person_device (person_id, device_hash, first_seen_at, last_seen_at)
      select ${personId}::uuid, ${device}::text, now(), now()
      where ${device}::text is not null and not exists (
        select from person_device
        where person_id = ${personId}::uuid and device_hash = ${device}::text and last_seen_at > now() - interval '1 hour'
      )
      on conflict on constraint person_device_pk do update set last_seen_at = excluded.last_seen_at
    )
    insert into person_network (person_id, network, first_seen_at, last_seen_at)
    select ${personId}::uuid, ${networkOf(address)}::text, now(), now()
    where not exists (
      select from person_network
      where person_id = ${personId}::uuid and network = ${networkOf(address)}::text
        and last_seen_at > now() - interval '1 hour'
    )
    on conflict on constraint person_network_pk do update set last_seen_at = excluded.last_seen_at`.execute(
    db,
  )
}
