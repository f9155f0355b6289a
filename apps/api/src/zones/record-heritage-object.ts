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
  const { geometry: shape, ...content } = object
  await tx
    .insertInto('heritage_object')
    .values({
      place_id: at.placeId,
      id: object.id,
      version,
      kind: object.kind,
      content: json(content),
      geometry: geometry(shape),
      valid_from: validFrom,
      valid_to: validTo,
      recorded_from: at.now,
    })
    .execute()
  return version
}
