import { geometry, json } from '@hetu/db/sql'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Services } from '../../server/api-context.ts'
import type { PlaceContext } from '../../server/place-context.ts'

const { toPosition } = localFrame(liutingLiAnchor)
const named = (id: string) => json({ zh: id, en: id })
const box = (west: number, south: number, east: number, north: number) =>
  geometry({
    type: 'Polygon',
    coordinates: [
      [
        toPosition(west, south),
        toPosition(east, south),
        toPosition(east, north),
        toPosition(west, north),
        toPosition(west, south),
      ],
    ],
  })
const line = (from: [number, number], to: [number, number]) =>
  geometry({ type: 'LineString', coordinates: [toPosition(...from), toPosition(...to)] })

/**
 * Two cells side by side, a lane in each and one on their border, and courtyards: one in the west, one of which most
 * lies there, and one in the east that touches the border.
 */
export async function addAreas({ database }: Services, place: PlaceContext): Promise<void> {
  const db = database.kysely
  const of = (id: string) => ({ place_id: place.id, id, name: named(id) })
  await db
    .insertInto('grid_cell')
    .values([
      { ...of('west'), geometry: box(0, 0, 240, 360) },
      { ...of('east'), geometry: box(240, 0, 480, 360) },
    ])
    .execute()
  await db
    .insertInto('landmark')
    .values([
      { ...of('west-lane'), kind: 'lane', geometry: line([100, 20], [100, 340]) },
      { ...of('east-lane'), kind: 'lane', geometry: line([400, 20], [400, 340]) },
      { ...of('border-lane'), kind: 'lane', geometry: line([240, 20], [240, 340]) },
      { ...of('west-well'), kind: 'well', geometry: line([50, 20], [51, 20]) },
    ])
    .execute()
  await db
    .insertInto('courtyard')
    .values([
      { ...of('west-yard'), geometry: box(20, 20, 60, 60) },
      { ...of('mostly-west-yard'), geometry: box(200, 20, 260, 60) },
      { ...of('touching-yard'), geometry: box(240, 100, 300, 140) },
    ])
    .execute()
}

/** Lets a grid worker work in a cell. */
export async function giveCell(
  { database }: Services,
  place: PlaceContext,
  personId: string,
  cell: string,
): Promise<void> {
  await database.kysely
    .insertInto('place_role_cell')
    .values({ place_id: place.id, person_id: personId, role: 'grid_worker', grid_cell_id: cell })
    .execute()
}
