import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Landmark } from '@hetu/domain/places/landmark'

/** A point on a landmark, as `[longitude, latitude]`. */
export const pointOnIt = sql<
  [number, number]
>`jsonb_build_array(ST_X(ST_PointOnSurface(geometry)), ST_Y(ST_PointOnSurface(geometry)))`

/** Everything of a place that an address may name, each with a point on it. */
export const namedPlaces = (
  db: Database['kysely'] | Tx,
  placeId: string,
): Promise<Pick<Landmark, 'kind' | 'name' | 'position'>[]> =>
  db
    .selectFrom('landmark')
    .select(['kind', 'name'])
    .select(pointOnIt.as('position'))
    .where('place_id', '=', placeId)
    .orderBy('id')
    .execute()
