import type { Database } from '@hetu/db/database'
import { Refused } from '@hetu/domain/refusal'
import { type ZoneDifference, zoneDifference } from '@hetu/domain/zones/zone-difference'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { PlaceContext } from '../server/place-context.ts'
import { selectZoneVersions, zoneAsWritten, zoneVersionOf } from './zone-version-row.ts'

/** Every version of a zone, newest first, with both of its periods; refuses `not_found`. */
export async function readZoneVersions(
  db: Database['kysely'],
  place: PlaceContext,
  zoneId: string,
): Promise<ZoneVersion[]> {
  const rows = await selectZoneVersions(db, place.id).where('zone_id', '=', zoneId).execute()
  if (rows.length === 0) throw new Refused({ code: 'not_found' })
  return rows.map((row) => zoneVersionOf(row)).toReversed()
}

/** What the later of two versions of a zone altered. */
export async function readZoneDifference(
  db: Database['kysely'],
  place: PlaceContext,
  zoneId: string,
  { from, to }: { from: number; to: number },
): Promise<ZoneDifference & { from: number; to: number }> {
  const rows = await selectZoneVersions(db, place.id).where('zone_id', '=', zoneId).execute()
  const [before, after] = [from, to].map((number) => rows.find((each) => each.version === number))
  if (!before || !after) throw new Refused({ code: 'not_found' })
  return { from, to, ...zoneDifference(zoneAsWritten(before), zoneAsWritten(after), place.epsg) }
}
