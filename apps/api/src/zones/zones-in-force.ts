import type { Database } from '@hetu/db/database'
import { asGeoJson } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'

export interface Protection {
  zones: ZoneVersion[]
  objects: HeritageObject[]
}

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
  const instant = knownAt ?? new Date('9999-01-01T00:00:00Z')
  const zones = await db
    .selectFrom('zone_version')
    .select(['content', 'recorded_from', 'recorded_to', asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .where('status', 'in', ['in_force', 'pre_protection', 'in_revision'])
    .where('valid_from', '<=', onDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', onDay)]))
    .where('recorded_from', '<=', instant)
    .where((eb) => eb.or([eb('recorded_to', 'is', null), eb('recorded_to', '>', instant)]))
    .orderBy('zone_id')
    .execute()
  const objects = await db
    .selectFrom('heritage_object')
    .select(['content', asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .where('valid_from', '<=', onDay)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', onDay)]))
    .orderBy('id')
    .execute()
  return {
    zones: zones.map((row) => ({
      ...(row.content as Omit<ZoneVersion, 'geometry'>),
      recordedFrom: row.recorded_from.toISOString(),
      recordedTo: row.recorded_to?.toISOString() ?? null,
      geometry: row.geometry as ZoneVersion['geometry'],
    })),
    objects: objects.map((row) => ({ ...(row.content as object), geometry: row.geometry }) as HeritageObject),
  }
}

/** The day it is in a place at an instant. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)
}
