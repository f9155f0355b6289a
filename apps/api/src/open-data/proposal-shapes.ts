import { isAmong, sql } from '@hetu/db/sql'
import type { Geometry } from 'geojson'
import type { Db } from '../ideas/visible-ideas.ts'
import { shownVersion } from '../proposals/visible-proposals.ts'

/**
 * The lines and areas of these proposals' elements, by the proposal's id: in the version that the public reads (the
 * published one, or the working text of an open co-design). Points are left out, a symbol stands there already.
 */
export async function proposalShapes(
  db: Db,
  placeId: string,
  ids: readonly string[],
): Promise<Map<string, Geometry[]>> {
  const { rows } = await sql<{ id: string; geometry: Geometry }>`
    select proposal.id, ST_AsGeoJSON(e.geometry, 7)::jsonb as geometry
    from proposal
    join element e on e.place_id = proposal.place_id and e.proposal_id = proposal.id and e.version = ${shownVersion}
    where proposal.place_id = ${placeId} and ${isAmong('proposal.id', ids)} and ST_Dimension(e.geometry) > 0
    order by proposal.id, e.position`.execute(db)
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, elements]) => [
      id,
      elements.map(({ geometry }) => geometry),
    ]),
  )
}
