import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Protection } from '@hetu/domain/zones/protection'
import { zonesInForce as versionsInForce } from '@hetu/domain/zones/zones-in-force'
import { selectZoneVersions, zoneVersionOf } from './zone-version-row.ts'
import { objectsNear } from './zones-near.ts'

/**
 * The zone versions and heritage objects that are law in a place on a day (of the place, `YYYY-MM-DD`), as
 * the system knew them at an instant (now, when not given). Both time axes decide (domain: `ZoneVersion`).
 */
export async function zonesInForce(
  db: Database['kysely'] | Tx,
  placeId: string,
  onDay: string,
  knownAt?: Date,
): Promise<Protection> {
  const zones = await selectZoneVersions(db, placeId).where('valid_from', '<=', onDay).execute()
  return {
    zones: versionsInForce(
      zones.map((row) => zoneVersionOf(row, knownAt)),
      onDay,
      knownAt?.toISOString(),
    ),
    objects: await objectsNear(db, placeId, { onDay, knownAt }),
  }
}
