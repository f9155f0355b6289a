import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { KnownZone } from '@hetu/domain/zones/meet-known-zones'
import { selectZoneVersions, zoneVersionOf } from './zone-version-row.ts'

/** The newest version of every zone of a place, and which of them came from a published layer with these columns. */
export async function knownZones(tx: Tx, placeId: string, columns: readonly string[]): Promise<KnownZone[]> {
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
  const found = new Map<string, KnownZone>()
  for (const row of await selectZoneVersions(tx, placeId).execute()) {
    const before = found.get(row.zone_id)
    const isOfLayer = before?.isOfLayer || (row.import_id !== null && ofLayer.has(row.import_id))
    found.set(row.zone_id, { zone: zoneVersionOf(row), isOfLayer })
  }
  return [...found.values()]
}
