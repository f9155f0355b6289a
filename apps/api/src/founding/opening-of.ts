import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Opening } from '@hetu/domain/founding/may-open-place'
import { isHeldRole } from '../server/standing.ts'

interface OpeningRow {
  is_open: boolean
  founder_id: string | null
  other_administrators: number
  authorities: number
  zones: number
  waiting_law: number
}

/** How far the founding of a place is, as it stands now. */
export async function openingOf(db: Database['kysely'] | Tx, placeId: string): Promise<Opening> {
  const others = sql`select count(distinct person_id)::int from place_role
    where place_id = place.id and person_id is distinct from founded_by and ${isHeldRole()}`
  const { rows } = await sql<OpeningRow>`
    select opened_at is not null as is_open, founded_by as founder_id,
      (${others} and role = 'administrator') as other_administrators,
      (${others} and role = 'authority') as authorities,
      (select count(*)::int from zone where place_id = place.id) as zones,
      (select count(*)::int from zone_change where place_id = place.id and settled_at is null)
        + (select count(*)::int from zone_import where place_id = place.id and state = 'submitted') as waiting_law
    from place where id = ${placeId}`.execute(db)
  const row = rows[0]!
  return {
    isOpen: row.is_open,
    founderId: row.founder_id,
    otherAdministrators: row.other_administrators,
    authorities: row.authorities,
    zones: row.zones,
    waitingLaw: row.waiting_law,
  }
}
