import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { Protection } from './zones-in-force.ts'
import { heritageObjectOf, objectsInForce, selectObjectVersions } from './zone-version-row.ts'

/**
 * Objects whose place the public may not learn: hidden by their newest version, whatever an earlier one told and
 * whether or not it is law today, or by the one that was law and known when something was written (`then`).
 */
export async function hiddenObjects(
  db: Database['kysely'] | Tx,
  placeId: string,
  then?: { onDay: string; knownAt: Date },
): Promise<HeritageObject[]> {
  const rows = await selectObjectVersions(db, placeId).execute()
  const newest = new Map(rows.map((row) => [row.id, row]))
  const former = then ? objectsInForce(rows, then.onDay, then.knownAt) : []
  return [...former, ...[...newest.values()].map(heritageObjectOf)].filter(
    ({ isLocationHidden }) => isLocationHidden,
  )
}

/** The law of any day with what is hidden now marked so: it is hidden on every day and as known at every instant. */
export async function withHiddenMarked(
  db: Database['kysely'],
  placeId: string,
  { zones, objects }: Protection,
): Promise<Protection> {
  const hidden = new Set((await hiddenObjects(db, placeId)).map(({ id }) => id))
  return {
    zones,
    objects: objects.map((each) => (hidden.has(each.id) ? { ...each, isLocationHidden: true } : each)),
  }
}
