import type { Database } from '@hetu/db/database'
import type { ZoneChange } from '@hetu/domain/zones/zone-change'
import { objectDifference } from '@hetu/domain/zones/object-difference'
import { zoneDifference } from '@hetu/domain/zones/zone-difference'
import { publicPersons } from '../places/public-person.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { zoneActor } from './zone-actor.ts'
import {
  objectAsWritten,
  selectObjectVersions,
  selectZoneVersions,
  zoneAsWritten,
} from './zone-version-row.ts'

/** Proposed changes of zones, waiting ones first, each with what it would alter. */
export async function zoneChanges(
  db: Database['kysely'],
  place: PlaceContext,
  state: 'waiting' | 'settled' | undefined,
): Promise<ZoneChange[]> {
  const rows = await db
    .selectFrom('zone_change')
    .selectAll()
    .where('place_id', '=', place.id)
    .$if(state === 'waiting', (query) => query.where('settled_at', 'is', null))
    .$if(state === 'settled', (query) => query.where('settled_at', 'is not', null))
    .orderBy('settled_at', (order) => order.desc().nullsFirst())
    .orderBy('proposed_at', 'desc')
    .limit(200)
    .execute()
  const people = await publicPersons(
    db,
    place.id,
    rows.flatMap((row) => [row.proposed_by, row.settled_by ?? row.proposed_by]),
  )
  const ids = rows.filter((row) => row.base_version !== null).map((row) => row.zone_id)
  const versions = ids.length
    ? await selectZoneVersions(db, place.id).where('zone_id', 'in', ids).execute()
    : []
  const objectVersions = ids.length
    ? await selectObjectVersions(db, place.id).where('id', 'in', ids).execute()
    : []
  return rows.map((row) => {
    const { proposed } = row
    const [zone, object] = 'object' in proposed ? [null, proposed] : [proposed, null]
    const base = versions.find((each) => each.zone_id === row.zone_id && each.version === row.base_version)
    const baseObject = objectVersions.find(
      (each) => each.id === row.zone_id && each.version === row.base_version,
    )
    return {
      id: row.id,
      subject: row.subject,
      zoneId: row.zone_id,
      name: zone ? zone.name : object.object.name,
      baseVersion: row.base_version,
      zone,
      object,
      difference: zone && base ? zoneDifference(zoneAsWritten(base), zone, place.epsg) : null,
      objectDifference: object && baseObject ? objectDifference(objectAsWritten(baseObject), object) : null,
      reason: row.reason,
      proposedBy: zoneActor(people, row.proposed_by),
      proposedAt: row.proposed_at.toISOString(),
      settledBy: row.settled_by ? zoneActor(people, row.settled_by) : null,
      settledAt: row.settled_at?.toISOString() ?? null,
      isApproved: row.is_approved,
      answer: row.answer || null,
    }
  })
}
