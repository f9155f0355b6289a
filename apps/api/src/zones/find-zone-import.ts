import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { LayerOnItsWay } from '@hetu/domain/zones/may-publish-zone-import'
import type { PlaceAct } from '../server/verb.ts'

/** The row of an import in this place, kept from others while it is settled; refuses `not_found`. */
export async function findZoneImport(tx: Tx, placeId: string, id: string) {
  const row = await tx
    .selectFrom('zone_import')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** The change of an import whose row is kept from others; say with `set` what became of it. */
export const changeZoneImport = (act: PlaceAct, id: string) =>
  act.tx.updateTable('zone_import').where('place_id', '=', act.place.id).where('id', '=', id)

/** What decides whether a layer may be asked for, published or withdrawn. */
export const onItsWay = (row: Awaited<ReturnType<typeof findZoneImport>>): LayerOnItsWay => ({
  state: row.state,
  isAsked: row.asked_at !== null,
  isEncodingDoubtful: Boolean(row.preview.layer.encoding?.readings),
  goodCount: row.preview.layer.good.length,
  unchangedCount: row.preview.layer.good.filter(({ known }) => known?.isChanged === false).length,
  endingCount: (row.preview.layer.gone ?? []).filter(({ isEnding }) => isEnding).length,
  importedById: row.imported_by,
  settledById: row.settled_by,
})
