import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Position } from '@hetu/domain/geometry/position'
import type { IdeaImportFacts, IdeaImportRow } from '@hetu/domain/ideas/idea-import'
import type { ReadIdeaRow, RowProblem } from '@hetu/domain/ideas/idea-import-row'
import type { LocalText } from '@hetu/domain/language'
import { namePositions, unnamedPosition } from '../places/name-position.ts'
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
    placePoints(tx, placeId, rows),
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

/** Names all points by one statement; those outside the place are problems. */
async function placePoints(tx: Tx, placeId: string, rows: readonly ReadIdeaRow[]) {
  const asked = rows.flatMap(({ lonLat }, at) => (lonLat ? [{ at, position: lonLat }] : []))
  const positions = asked.map(({ position }) => position)
  const [names, outside] = await Promise.all([
    namePositions(tx, placeId, positions),
    metresOutside(tx, placeId, positions),
  ])
  return new Map(
    asked.map(({ at, position }, index): [number, Placed | RowProblem] => {
      const metres = outside[index] ?? 0
      if (metres > 0) return [at, { code: 'idea_row_outside', params: { kilometres: kilometres(metres) } }]
      return [at, { position, placeName: names[index]?.name ?? unnamedPosition, placeBasis: 'coordinates' }]
    }),
  )
}

/** How far outside the place each position lies, in metres; 0 inside. In the order of the positions. */
async function metresOutside(tx: Tx, placeId: string, positions: readonly Position[]): Promise<number[]> {
  if (positions.length === 0) return []
  const { rows } = await sql<{ metres: number }>`
    select case when ST_Covers(place.site, asked.point) then 0
      else ST_Distance(place.site::geography, asked.point::geography)::float8 end as metres
    from (select at, ST_SetSRID(ST_MakePoint(lon, lat), 4326) as point
      from unnest(${positions.map(([lon]) => lon)}::float8[], ${positions.map(([, lat]) => lat)}::float8[])
        with ordinality as given (lon, lat, at)) asked
    join place on place.id = ${placeId}::uuid
    order by asked.at`.execute(tx)
  return rows.map(({ metres }) => metres)
}

/** Tenths of a kilometre below ten, whole ones above; never 0. */
const kilometres = (metres: number) =>
  metres < 10_000 ? Math.ceil(metres / 100) / 10 : Math.round(metres / 1000)

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
