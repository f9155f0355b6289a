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
