import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Geometry } from 'geojson'

/**
 * The lines and areas of every proposal's elements, by the proposal's id: in the version that the public reads
 * (the published one, or the working text of an open co-design). Points are left out, a symbol stands there already.
 */
export async function proposalShapes(tx: Tx, placeId: string): Promise<Map<string, Geometry[]>> {
  const { rows } = await sql<{ id: string; geometry: Geometry }>`
    select p.id, ST_AsGeoJSON(e.geometry, 7)::jsonb as geometry
    from proposal p
    join element e on e.place_id = p.place_id and e.proposal_id = p.id
      and e.version = coalesce(p.published_version, p.current_version)
    where p.place_id = ${placeId} and ST_Dimension(e.geometry) > 0
    order by p.id, e.position`.execute(tx)
  return Map.groupBy(rows, (row) => row.id)
    .entries()
    .reduce(
      (shapes, [id, elements]) =>
        shapes.set(
          id,
          elements.map((element) => element.geometry),
        ),
      new Map<string, Geometry[]>(),
    )
}
