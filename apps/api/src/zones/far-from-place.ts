import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Shape } from '@hetu/domain/geometry/shape'

/** Kilometres: a setting or a view may reach beyond the quarter, but what lies farther off is a slip. */
export const farKilometres = 10

/** Whether a sound shape lies wholly farther from the place than any zone of it can reach. */
export async function isFarFromPlace(tx: Tx, placeId: string, shape: Shape): Promise<boolean> {
  const { rows } = await sql<{ is_far: boolean }>`
    select not ST_DWithin(
      site::geography,
      ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(shape)}::text), 4326)::geography,
      ${farKilometres * 1000}::float8
    ) as is_far
    from place where id = ${placeId}`.execute(tx)
  return rows[0]?.is_far === true
}

/** How each sound shape lies to the place's outline; `far` as for `isFarFromPlace`. */
export async function lyingToPlace(
  tx: Tx,
  placeId: string,
  shapes: readonly Shape[],
): Promise<('inside' | 'outside' | 'far')[]> {
  const lying: ('inside' | 'outside' | 'far')[] = []
  for (let start = 0; start < shapes.length; start += 200) {
    const part = JSON.stringify(shapes.slice(start, start + 200))
    const { rows } = await sql<{ is_inside: boolean; is_far: boolean }>`
      select ST_Intersects(place.site, row.shape) as is_inside,
        not ST_DWithin(place.site::geography, row.shape::geography, ${farKilometres * 1000}::float8) as is_far
      from place, (
        select at, ST_SetSRID(ST_GeomFromGeoJSON(given::text), 4326) as shape
        from jsonb_array_elements(${part}::text::jsonb) with ordinality as list (given, at)
      ) as row
      where place.id = ${placeId} order by row.at`.execute(tx)
    for (const row of rows) lying.push(row.is_inside ? 'inside' : row.is_far ? 'far' : 'outside')
  }
  return lying
}
