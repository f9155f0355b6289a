import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Geometry } from 'geojson'

export { sql }
export type { RawBuilder }

/** A value for a jsonb column; without the two casts the two drivers would store different things. */
export function json<T>(value: T): RawBuilder<T> {
  return sql<T>`${JSON.stringify(value)}::text::jsonb`
}

/** A GeoJSON geometry in EPSG:4326 for a geometry column; limit its vertices before you come here. */
export function geometry(geojson: Geometry): RawBuilder<string> {
  return sql<string>`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geojson)}::text), 4326)`
}

/**
 * A geometry column (`ideas.position`) read as a GeoJSON geometry with 9 decimals, a tenth of a millimetre: what was
 * drawn comes back as it was sent, so that a check agrees before and after and a boundary kept has not moved.
 */
export function asGeoJson<T extends Geometry | null = Geometry>(column: string): RawBuilder<T> {
  return sql<T>`ST_AsGeoJSON(${sql.ref(column)}, 9)::jsonb`
}

/**
 * That a column holds one of these values. They travel as one array, so thousands of them are one parameter:
 * the protocol counts no more than 65,534.
 */
export function isAmong(
  column: string,
  values: Iterable<string>,
  type: 'uuid' | 'bigint' | 'text' = 'uuid',
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${[...new Set(values)]}::${sql.raw(type)}[])`
}
