import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { HearingNotice } from '@hetu/domain/proposals/may-hold-hearing'

type Db = Database['kysely'] | Tx

/** The hearing that was asked for and not held yet; the proposal is locked by whoever changes it. */
export async function waitingHearing(db: Db, placeId: string, proposalId: string) {
  const row = await db
    .selectFrom('hearing')
    .select(['id', 'requested_by', 'called_at', 'starts_at', 'venue', 'chair_id'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where('held_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const requests = row.requested_by
  return {
    id: row.id,
    requests,
    requesterIds: requests.map(({ personId }) => personId),
    calledAt: row.called_at,
    startsAt: row.starts_at,
    venue: row.venue,
    chairId: row.chair_id,
  }
}

/** The notices that a hearing has to wait for. */
export async function hearingNotices(db: Db, placeId: string, proposalId: string): Promise<HearingNotice[]> {
  return db
    .selectFrom('notice')
    .select(['opens_at as opensAt', 'closes_at as closesAt', 'last_day as lastDay'])
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .execute()
}
