import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'

/**
 * Whether somebody's account was made or used, since then, in a browser or from an address that another person
 * used since then too. Addresses are kept for two days only, so that an earlier `since` looks no further back
 * for them. The people of the demonstration share one browser by their nature: of them it is never so.
 */
export async function sharesDeviceOrAddress(
  tx: Tx,
  personId: string,
  otherPersonId: string,
  since: Date,
): Promise<boolean> {
  const { rows } = await sql<{ is_shared: boolean }>`
    select exists (select from person where id = ${personId}::uuid and origin <> 'demonstration') and (
      exists (
        select from person_device own join person_device other using (device_hash)
        where own.person_id = ${personId}::uuid and other.person_id = ${otherPersonId}::uuid
          and own.last_seen_at >= ${since}::timestamptz and other.last_seen_at >= ${since}::timestamptz
      ) or exists (
        select from person_network own join person_network other using (network)
        where own.person_id = ${personId}::uuid and other.person_id = ${otherPersonId}::uuid
          and own.last_seen_at >= ${since}::timestamptz and other.last_seen_at >= ${since}::timestamptz
      )
    ) as is_shared`.execute(tx)
  return rows[0]?.is_shared ?? false
}
