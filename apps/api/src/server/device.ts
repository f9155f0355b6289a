import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { randomBytes } from 'node:crypto'
import type { ApiEnv } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { gathered } from './gathered.ts'
import { sha256 } from './hash.ts'
import { networkOf } from './network.ts'
import { asItsTransaction, unhurried } from './unhurried.ts'

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

/** Somebody who acts: from which browser, if it has a name, and from which address. */
interface Sighting {
  personId: string
  device: string | null
  address: string
}

/** Notes where people act from, each place at most once an hour: what is noted already costs no write. */
export async function noteDevices(
  db: Database['kysely'] | Tx,
  sightings: readonly Sighting[],
  hurry = asItsTransaction,
): Promise<void> {
  const persons = sightings.map(({ personId }) => personId)
  const devices = sightings.map(({ device }) => device)
  const networks = sightings.map(({ address }) => networkOf(address))
  await sql`
    with ${hurry}, seen as (
      select seen.* from unhurried,
        unnest(${persons}::uuid[], ${devices}::text[], ${networks}::text[]) as seen (person_id, device_hash, network)
    ), device as (
      insert into person_device (person_id, device_hash, first_seen_at, last_seen_at)
      select person_id, device_hash, now(), now() from seen
      where device_hash is not null and not exists (
        select from person_device
        where person_id = seen.person_id and device_hash = seen.device_hash and last_seen_at > now() - interval '1 hour'
      )
      order by person_id
      on conflict on constraint person_device_pk do update set last_seen_at = excluded.last_seen_at
    )
    insert into person_network (person_id, network, first_seen_at, last_seen_at)
    select person_id, network, now(), now() from seen
    where not exists (
      select from person_network
      where person_id = seen.person_id and network = seen.network and last_seen_at > now() - interval '1 hour'
    )
    order by person_id
    on conflict on constraint person_network_pk do update set last_seen_at = excluded.last_seen_at`.execute(
    db,
  )
}

/** The same of one person; who acts at the same moment is noted by the same statement. */
export const noteDevice = gathered({
  async answer(db: Database['kysely'], sightings: Sighting[]) {
    await noteDevices(db, sightings, unhurried)
    return sightings
  },
  apart: ({ personId }) => personId,
})
