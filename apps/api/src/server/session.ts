import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { randomBytes } from 'node:crypto'
import type { ApiEnv } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { sha256 } from './hash.ts'

const sessionDays = 30

/** With TLS the name itself keeps the cookie to this host. */
export const cookieName = (config: ServeConfig) => (config.hasSecureCookies ? '__Host-hetu' : 'hetu')

/** Opens a session for a person and returns its token, which the database knows only as a hash. */
export async function openSession(tx: Tx, personId: string, now: Date, isLookedAs: boolean): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('session')
    .values({
      token_hash: sha256(token),
      person_id: personId,
      looked_as: isLookedAs,
      created_at: now,
      expires_at: new Date(now.getTime() + sessionDays * 86_400_000),
    })
    .execute()
  return token
}

/** Gives the browser its new session and ends the one that it had, so that no forgotten one stays open. */
export async function giveSessionCookie(c: Context<ApiEnv>, token: string): Promise<void> {
  const { config, database } = c.get('services')
  const earlier = c.get('sessionHash')
  if (earlier) await database.kysely.deleteFrom('session').where('token_hash', '=', earlier).execute()
  setCookie(c, cookieName(config), token, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.hasSecureCookies,
    path: '/',
    maxAge: sessionDays * 86_400,
  })
}

export function dropSessionCookie(c: Context<ApiEnv>): void {
  const { config } = c.get('services')
  deleteCookie(c, cookieName(config), { path: '/', secure: config.hasSecureCookies })
}

/**
 * The person whose browser this is, if its session is still open. A process that did not load the demonstration
 * knows nobody of it, so that a session from elsewhere opens nothing.
 */
export async function readSession(
  database: Database,
  c: Context<ApiEnv>,
): Promise<{ personId: string; hash: string } | null> {
  const { config } = c.get('services')
  const token = getCookie(c, cookieName(config))
  if (!token || token.length > 100) return null
  const hash = sha256(token)
  const row = await database.kysely
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select('session.person_id')
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .where('person.erased_at', 'is', null)
    .$if(!config.loadsDemonstration, (query) => query.where('person.origin', '<>', 'demonstration'))
    .executeTakeFirst()
  return row ? { personId: row.person_id, hash } : null
}
