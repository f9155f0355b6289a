import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { randomBytes } from 'node:crypto'
import type { ApiEnv } from './api-context.ts'
import type { ServeConfig } from './config.ts'
import { type PresenceRow, actorOf, presenceColumns } from './find-actor.ts'
import { gathered } from './gathered.ts'
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

/** An open session: its person, and what they are where they ask. */
interface Visit {
  hash: string
  /** The slug of the place in which they ask. */
  slug: string
}

type VisitRow = PresenceRow & { token_hash: string; slug: string; origin: string }

/** Who opened each of these sessions and what they are in the place, where it is still open; else null. */
async function findVisitors(db: Database['kysely'], visits: readonly Visit[]): Promise<(VisitRow | null)[]> {
  const { rows } = await sql<VisitRow>`
    select token_hash, slug, origin, person_id, ${presenceColumns} from (
      select asked.token_hash, asked.slug, person.origin, person.id as person_id, place.id as place_id
      from unnest(${visits.map(({ hash }) => hash)}::text[], ${visits.map(({ slug }) => slug)}::text[])
        as asked (token_hash, slug)
      join session on session.token_hash = asked.token_hash and session.expires_at > now()
      join person on person.id = session.person_id and person.erased_at is null
      left join place on place.slug = asked.slug
    ) as who`.execute(db)
  const byVisit = new Map(rows.map((row) => [row.token_hash + row.slug, row]))
  return visits.map(({ hash, slug }) => byVisit.get(hash + slug) ?? null)
}

const findVisitor = gathered({ answer: findVisitors })

/**
 * The person whose browser this is, if its session is still open, and what they are in a place. A process that did
 * not load the demonstration knows nobody of it, so that a session from elsewhere opens nothing.
 */
export async function readSession(
  c: Context<ApiEnv>,
  slug = '',
): Promise<{ personId: string; hash: string; actor: Actor } | null> {
  const { config, database } = c.get('services')
  const token = getCookie(c, cookieName(config))
  if (!token || token.length > 100) return null
  const hash = sha256(token)
  const row = await findVisitor(database.kysely, { hash, slug })
  if (row === null || (row.origin === 'demonstration' && !config.loadsDemonstration)) return null
  return { personId: row.person_id, hash, actor: actorOf(row) }
}
