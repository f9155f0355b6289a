import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

/** The vote of right holders that a verb changes, locked until it is done. */
export async function findConsentToChange(tx: Tx, placeId: string, consentId: string) {
  const row = await tx
    .selectFrom('consent')
    .select(['id', 'proposal_id', 'rule', 'closes_at', 'closed_at'])
    .where('place_id', '=', placeId)
    .where('id', '=', consentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** The right holders of a vote with their shares and stances. */
export async function readHolders(db: Database['kysely'] | Tx, placeId: string, consentId: string) {
  const rows = await db
    .selectFrom('consent_holder')
    .select(['id', 'label', 'share', 'stance', 'statement'])
    .where('place_id', '=', placeId)
    .where('consent_id', '=', consentId)
    .orderBy('share', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    share: Number(row.share),
    stance: row.stance,
    statement: row.statement,
  }))
}
