import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { KnownLaw } from '@hetu/domain/zones/meet-known-layer'
import type { KnownObject } from '@hetu/domain/zones/meet-known-objects'
import type { KnownZone } from '@hetu/domain/zones/meet-known-zones'
import {
  objectVersionOf,
  selectObjectVersions,
  selectZoneVersions,
  zoneVersionOf,
} from './zone-version-row.ts'

/** The newest version of every zone and object of a place, and which of them came from a published layer with these columns. */
export async function knownLaw(tx: Tx, placeId: string, columns: readonly string[]): Promise<KnownLaw> {
  const layout = (names: readonly string[]) => names.toSorted().join('\0')
  const imports = await tx
    .selectFrom('zone_import')
    .select(['id', sql<string[]>`preview -> 'layer' -> 'columns'`.as('columns')])
    .where('place_id', '=', placeId)
    .where('state', '=', 'published')
    .execute()
  const ofLayer = new Set(
    imports.flatMap((each) => (layout(each.columns) === layout(columns) ? each.id : [])),
  )
  const isOfLayer = (importId: string | null, before: { isOfLayer: boolean } | undefined) =>
    before?.isOfLayer || (importId !== null && ofLayer.has(importId))
  const zones = new Map<string, KnownZone>()
  for (const row of await selectZoneVersions(tx, placeId).execute())
    zones.set(row.zone_id, {
      zone: zoneVersionOf(row),
      isOfLayer: isOfLayer(row.import_id, zones.get(row.zone_id)),
    })
  const objects = new Map<string, KnownObject>()
  for (const row of await selectObjectVersions(tx, placeId).execute())
    objects.set(row.id, {
      version: objectVersionOf(row),
      isOfLayer: isOfLayer(row.import_id, objects.get(row.id)),
    })
  return { zones: [...zones.values()], objects: [...objects.values()] }
}
