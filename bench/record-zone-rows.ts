import type { Database } from '../packages/db/src/database.ts'
import { sql } from '../packages/db/src/sql.ts'
import { zoneVersionRow } from '../apps/api/src/zones/record-zone-version.ts'
import type { ZoneVersion } from '../packages/domain/src/zones/zone.ts'

/** Puts generated zones into a place's tables, a hundred at a time, and lets the planner count them. */
export async function recordZoneRows(
  db: Database['kysely'],
  placeId: string,
  zones: ZoneVersion[],
): Promise<void> {
  const at = { placeId, now: new Date('2026-01-01T00:00:00Z') }
  for (let start = 0; start < zones.length; start += 100) {
    const part = zones.slice(start, start + 100)
    await db
      .insertInto('zone')
      .values(part.map((zone) => ({ place_id: placeId, id: zone.zoneId, created_at: at.now })))
      .execute()
    await db
      .insertInto('zone_version')
      .values(part.map((zone) => zoneVersionRow(at, zone, 1)))
      .execute()
  }
  await sql`analyze zone_version`.execute(db)
}
