import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import type { Area, NamedArea } from '@hetu/domain/places/area'
import { Refused } from '@hetu/domain/refusal'
import type { PlaceContext } from '../server/place-context.ts'
import { isHeldRole } from '../server/standing.ts'

type Db = Database['kysely'] | Tx

/** A lane on the border of a cell belongs to it, though maps of different makers do not meet to the millimetre. */
const touchMetres = 0.5

/**
 * The areas of a place by which relations are told, and which of them lie in the cells of a grid worker: their cells,
 * the lanes in or along them, and the courtyards of which most lies there. A courtyard that only touches is another's.
 */
export async function selectAreas(db: Db, placeId: string, workerId: string) {
  const { rows } = await sql<Area & { name: LocalText; is_own: boolean }>`
    with own as (
      select cell.id, cell.geometry
      from place_role_cell held
      join place_role given on given.place_id = held.place_id and given.person_id = held.person_id
        and given.role = held.role and ${isHeldRole('given')}
      join grid_cell cell on cell.place_id = held.place_id and cell.id = held.grid_cell_id
      where held.place_id = ${placeId}::uuid and held.person_id = ${workerId}::uuid
    )
    select 'grid_cell' as kind, id, name, id in (select id from own) as is_own
      from grid_cell where place_id = ${placeId}::uuid
    union all
    select 'lane', id, name,
        exists (select from own where ST_DWithin(own.geometry::geography, landmark.geometry::geography, ${touchMetres}))
      from landmark where place_id = ${placeId}::uuid and kind = 'lane'
    union all
    select 'courtyard', courtyard.id, courtyard.name, coalesce((
        select cell.id in (select id from own) from grid_cell cell
        where cell.place_id = courtyard.place_id and ST_Intersects(cell.geometry, courtyard.geometry)
        order by ST_Area(ST_Intersection(cell.geometry, courtyard.geometry)) desc, cell.id limit 1), false)
      from courtyard where place_id = ${placeId}::uuid
    order by 1, 2`.execute(db)
  return rows
}

/** An administrator confirms relations anywhere in the place. */
export const mayEverywhere = (actor: Actor) => actor.roles.includes('administrator')

/** The area with its name if the actor may confirm a relation to it; refuses unknown ones and those of others. */
export async function requireOwnArea(
  tx: Tx,
  place: PlaceContext,
  actor: Actor,
  asked: Area,
): Promise<NamedArea> {
  const path = ['areaId']
  const isAll = mayEverywhere(actor)
  if (asked.kind === 'place') {
    if (asked.id !== null) throw new Refused({ code: 'area_unknown', path })
    if (!isAll) throw new Refused({ code: 'area_of_others', path })
    return { kind: 'place', id: null, name: place.name }
  }
  const areas = await selectAreas(tx, place.id, actor.personId ?? '')
  const area = areas.find(({ kind, id }) => kind === asked.kind && id === asked.id)
  if (!area) throw new Refused({ code: 'area_unknown', path })
  if (!isAll && !area.is_own) throw new Refused({ code: 'area_of_others', path })
  return { kind: area.kind, id: area.id, name: area.name }
}
