import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Position } from '@hetu/domain/geometry/position'
import type { IdeaImportFacts, IdeaImportRow } from '@hetu/domain/ideas/idea-import'
import type { ReadIdeaRow, RowProblem } from '@hetu/domain/ideas/idea-import-row'
import type { LocalText } from '@hetu/domain/language'
import { landmarkFinder } from '../places/find-landmarks.ts'

type Placed = Pick<IdeaImportRow, 'position' | 'placeName' | 'placeBasis'>

/**
 * Where each row says to be: its coordinates, its address as the place's own search finds it, a lane or door named in
 * minutes, what all rows have in common, or the whole place. In the order of the rows.
 */
export async function placeRows(
  tx: Tx,
  placeId: string,
  rows: readonly ReadIdeaRow[],
  { facts, isMinutes }: { facts: IdeaImportFacts; isMinutes: boolean },
): Promise<(Placed | RowProblem)[]> {
  const [points, finder, whole] = await Promise.all([
    namePoints(tx, placeId, rows),
    landmarkFinder(tx, placeId),
    wholePlace(tx, placeId),
  ])
  const byAddress = (address: string): Placed | RowProblem => {
    const found = finder.named(address)
    return found
      ? { position: found.position, placeName: found.name, placeBasis: 'address' }
      : { code: 'idea_row_address_unknown', params: { address } }
  }
  return rows.map((row, at) => {
    if (row.lonLat) return points.get(at) ?? { code: 'idea_row_without_place' }
    if (row.address) {
      const found = byAddress(row.address)
      if (!('code' in found && facts.isWholePlace)) return found
    }
    const named = isMinutes ? finder.within(row.words) : undefined
    if (named) return { position: named.position, placeName: named.name, placeBasis: 'words' }
    if (facts.address && !row.address) return byAddress(facts.address)
    return facts.isWholePlace ? whole : { code: 'idea_row_without_place' }
  })
}

/** Names all points by one statement, from the nearest landmark; those outside the place are problems. */
async function namePoints(tx: Tx, placeId: string, rows: readonly ReadIdeaRow[]) {
  const asked = rows.flatMap(({ lonLat }, at) => (lonLat ? [{ at, lon: lonLat[0], lat: lonLat[1] }] : []))
  if (asked.length === 0) return new Map<number, Placed | RowProblem>()
  const { rows: found } = await sql<{ at: number; outside: number; name: LocalText | null; metres: number }>`
    select asked.at::int as at,
      case when ST_Covers(place.site, asked.point) then 0
        else ST_Distance(place.site::geography, asked.point::geography)::float8 end as outside,
      near.name, coalesce(near.metres, 0) as metres
    from (select at, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as point
      from unnest(${asked.map(({ at }) => at)}::int[], ${asked.map(({ lon }) => lon)}::float8[],
        ${asked.map(({ lat }) => lat)}::float8[]) as given (at, lon, lat)) asked
    join place on place.id = ${placeId}
    left join lateral (
      select name, ST_Distance(geometry::geography, asked.point::geography)::float8 as metres
      from (select name, kind, geometry from landmark where place_id = ${placeId} and kind <> 'tree'
        order by geometry <-> asked.point limit 4) nearest
      order by ST_Distance(geometry::geography, asked.point::geography)
        - case when kind in ('door', 'courtyard') then 6 else 0 end
      limit 1
    ) near on ST_Covers(place.site, asked.point)`.execute(tx)
  return new Map(
    found.map(({ at, outside, name, metres }): [number, Placed | RowProblem] => {
      if (outside > 0) return [at, { code: 'idea_row_outside', params: { metres: Math.ceil(outside) } }]
      const position = rows[at]?.lonLat as Position
      return [at, { position, placeName: nameNear(name, Math.round(metres)), placeBasis: 'coordinates' }]
    }),
  )
}

function nameNear(name: LocalText | null, metres: number): LocalText {
  if (!name) return { zh: '地图上的一点', en: 'A point on the map' }
  return metres <= 3 ? name : { zh: `离${name.zh}约 ${metres} 米`, en: `about ${metres} m from ${name.en}` }
}

async function wholePlace(tx: Tx, placeId: string): Promise<Placed> {
  const { rows } = await sql<{ name: LocalText; lon: number; lat: number }>`
    select name, ST_X(ST_PointOnSurface(site)) as lon, ST_Y(ST_PointOnSurface(site)) as lat
    from place where id = ${placeId}`.execute(tx)
  const { name, lon, lat } = rows[0] ?? { name: { zh: '', en: '' }, lon: 0, lat: 0 }
  return {
    position: [lon, lat],
    placeName: { zh: `${name.zh}全片`, en: `The whole of ${name.en}` },
    placeBasis: 'whole_place',
  }
}
