import { geometry, json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { ProposedObject } from '@hetu/domain/zones/zone-change'
import { endOfEarlier } from './record-zone-version.ts'
import { selectObjectVersions } from './zone-version-row.ts'

/** The newest version of a heritage object, null for a new one. */
export async function newestObjectVersion(tx: Tx, placeId: string, id: string) {
  const rows = await selectObjectVersions(tx, placeId).where('id', '=', id).execute()
  return rows.at(-1) ?? null
}

/** Writes the next version of a protected thing; the one before stays and ends. */
export async function recordHeritageObject(
  tx: Tx,
  at: { placeId: string; now: Date },
  { object, validFrom, validTo }: ProposedObject,
  importId: string | null = null,
): Promise<number> {
  const earlier = await newestObjectVersion(tx, at.placeId, object.id)
  const end = earlier && endOfEarlier(earlier, validFrom, at.now)
  if (earlier && end) {
    await tx
      .updateTable('heritage_object')
      .set(end)
      .where('place_id', '=', at.placeId)
      .where('id', '=', object.id)
      .where('version', '=', earlier.version)
      .execute()
  }
  const version = (earlier?.version ?? 0) + 1
  await tx
    .insertInto('heritage_object')
    .values(heritageObjectRow(at, { object, validFrom, validTo }, version, importId))
    .execute()
  return version
}

export function heritageObjectRow(
  at: { placeId: string; now: Date },
  { object: { geometry: shape, ...content }, validFrom, validTo }: ProposedObject,
  version: number,
  importId: string | null = null,
) {
  return {
    place_id: at.placeId,
    id: content.id,
    version,
    kind: content.kind,
    content: json(content),
    geometry: geometry(shape),
    valid_from: validFrom,
    valid_to: validTo,
    recorded_from: at.now,
    import_id: importId,
  }
}
