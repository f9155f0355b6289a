import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { sha256 } from '../server/hash.ts'
import { readToken } from './invitation-token.ts'

/** A link that can still be used: to a role in a place, or to administer the deployment. */
export type OpenInvitation =
  | { kind: 'deployment'; tokenHash: string; expiresAt: Date }
  | {
      kind: 'place'
      tokenHash: string
      expiresAt: Date
      invitation: Awaited<ReturnType<typeof findInPlace>> & object
    }

const findInPlace = (db: Database['kysely'] | Tx, slug: string, tokenHash: string) =>
  db
    .selectFrom('invitation')
    .innerJoin('place', 'place.id', 'invitation.place_id')
    .select([
      'place_id',
      'place.slug',
      'place.name',
      'place.city',
      'role',
      'discipline',
      'office',
      'invited_by',
      'confirmed_by',
      'expires_at',
    ])
    .where('place.slug', '=', slug)
    .where('token_hash', '=', tokenHash)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()

/** What a link is for; refuses `invitation_over` for one that was used, is over, or never was. */
export async function findInvitation(db: Database['kysely'] | Tx, token: string): Promise<OpenInvitation> {
  const { slug, secret } = readToken(token)
  const tokenHash = sha256(secret)
  if (slug === null) {
    const link = await db
      .selectFrom('administrator_link')
      .select('expires_at')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', sql<Date>`now()`)
      .executeTakeFirst()
    if (link) return { kind: 'deployment', tokenHash, expiresAt: link.expires_at }
  } else {
    const invitation = await findInPlace(db, slug, tokenHash)
    if (invitation) return { kind: 'place', tokenHash, expiresAt: invitation.expires_at, invitation }
  }
  throw new Refused({ code: 'invitation_over' })
}
