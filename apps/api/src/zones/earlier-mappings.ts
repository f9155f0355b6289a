import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { EarlierMapping } from '@hetu/domain/zones/layer-columns'
import type { LayerMapping } from '@hetu/domain/zones/zone-layer'

/** Mappings of the last files, newest first: the next file of the same columns is read the same way. */
export async function earlierMappings(tx: Tx, placeId: string): Promise<EarlierMapping[]> {
  const rows = await tx
    .selectFrom('zone_import')
    .select([
      'number',
      sql<string[]>`preview -> 'layer' -> 'columns'`.as('columns'),
      sql<LayerMapping>`preview -> 'layer' -> 'mapping'`.as('mapping'),
    ])
    .where('place_id', '=', placeId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows
}
