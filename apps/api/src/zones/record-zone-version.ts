import { geometry, json, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { ProposedZone } from '@hetu/domain/zones/zone-change'
import { selectZoneVersions } from './zone-version-row.ts'

interface At {
  placeId: string
  now: Date
}

/** The newest version of a zone, null for a new one. */
export async function newestZoneVersion(tx: Tx, placeId: string, zoneId: string) {
  const rows = await selectZoneVersions(tx, placeId).where('zone_id', '=', zoneId).execute()
  return rows.at(-1) ?? null
}

/**
 * A new version begins; the one before stays as it was and only ends: from the same day it was an error and is no
 * longer believed, from a later day it was law until then.
 */
export function endOfEarlier(
  earlier: { valid_from: string; valid_to: string | null; recorded_to: Date | null },
  validFrom: string,
  now: Date,
) {
  if (validFrom < earlier.valid_from) {
    throw new Refused({ code: 'zone_starts_earlier', params: { validFrom: earlier.valid_from } })
  }
  if (earlier.recorded_to !== null) return null
  if (validFrom === earlier.valid_from) return { recorded_to: now }
  if (earlier.valid_to !== null && earlier.valid_to <= validFrom) return null
  return { valid_to: validFrom, end_before: earlier.valid_to, end_recorded_at: now }
}

/** Writes a zone's next version as known from now on; nothing written earlier is overwritten. */
export async function recordZoneVersion(
  tx: Tx,
  at: At,
  zone: ProposedZone,
  importId: string | null = null,
): Promise<number> {
  const earlier = await newestZoneVersion(tx, at.placeId, zone.zoneId)
  if (earlier) {
    const end = endOfEarlier(earlier, zone.validFrom, at.now)
    if (end) {
      await tx
        .updateTable('zone_version')
        .set(end)
        .where('place_id', '=', at.placeId)
        .where('zone_id', '=', zone.zoneId)
        .where('version', '=', earlier.version)
        .execute()
    }
  } else {
    await tx
      .insertInto('zone')
      .values({ place_id: at.placeId, id: zone.zoneId, created_at: at.now })
      .execute()
  }
  const version = (earlier?.version ?? 0) + 1
  await tx
    .insertInto('zone_version')
    .values(zoneVersionRow(at, zone, version, importId))
    .execute()
  return version
}

export function zoneVersionRow(at: At, zone: ProposedZone, version: number, importId: string | null = null) {
  const { geometry: shape, ...content } = zone
  return {
    place_id: at.placeId,
    zone_id: zone.zoneId,
    version,
    type: zone.type,
    content: json(content),
    geometry: geometry(shape),
    status: zone.status,
    valid_from: zone.validFrom,
    valid_to: zone.validTo,
    recorded_from: at.now,
    import_id: importId,
  }
}

/** The indexes of shapes that the database does not hold for sound; it is asked before anything is stored. */
export async function unsoundShapes(tx: Tx, shapes: readonly Shape[]): Promise<Set<number>> {
  const unsound = new Set<number>()
  for (let start = 0; start < shapes.length; start += 200) {
    const part = JSON.stringify(shapes.slice(start, start + 200))
    const { rows } = await sql<{ at: number }>`
      select (place - 1)::int as at from jsonb_array_elements(${part}::text::jsonb) with ordinality as given (shape, place)
      where not ST_IsValid(ST_SetSRID(ST_GeomFromGeoJSON(shape::text), 4326))`.execute(tx)
    for (const row of rows) unsound.add(start + row.at)
  }
  return unsound
}
