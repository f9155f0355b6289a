import { boxOf } from '@hetu/domain/geometry/planar'
import { positionsIn } from '@hetu/domain/geometry/positions-in'
import type { Shape } from '@hetu/domain/geometry/shape'
import { Buffer } from 'node:buffer'
import { DatabaseSync } from 'node:sqlite'
import { writeWkb } from './write-wkb.ts'

export interface WrittenRow {
  geometry: Shape
  properties: Record<string, string | number | null>
}

const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'

/** Tables that a GeoPackage (OGC 12-128r19) must have. */
const tables = `
  pragma application_id = 1196444487; pragma user_version = 10400;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text);
  create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
    description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text not null references gpkg_contents (table_name),
    column_name text not null, geometry_type_name text not null, srs_id integer not null, z tinyint not null,
    m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name));
  insert into gpkg_spatial_ref_sys values ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null), ('WGS 84', 4326, 'EPSG', 4326, '${wgs84}', null);`

/** West, south, east and north of everything, so that a map program knows where to look; nulls for nothing. */
function extentOf(rows: WrittenRow[]): (number | null)[] {
  const { minX, minY, maxX, maxY } = boxOf(positionsIn(rows.map(({ geometry }) => geometry.coordinates)))
  return [minX, minY, maxX, maxY].map((value) => (Number.isFinite(value) ? value : null))
}

/** Rows as one layer of a GeoPackage, in longitude and latitude. `columns`: the same for every row. */
export function writeGeopackage(
  layer: string,
  columns: readonly string[],
  rows: WrittenRow[],
  changedAt: string,
): Uint8Array {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec(tables)
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
    db.exec(`create table ${quoted(layer)} (fid integer primary key autoincrement not null, geom geometry,
      ${columns.map((column) => `${quoted(column)} text`).join(', ')})`)
    const contents =
      db.prepare(`insert into gpkg_contents (table_name, data_type, identifier, last_change, srs_id,
        min_x, min_y, max_x, max_y) values (?, 'features', ?, ?, 4326, ?, ?, ?, ?)`)
    contents.run(layer, layer, changedAt, ...extentOf(rows))
    db.prepare("insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', 4326, 0, 0)").run(layer)
    const insert = db.prepare(
      `insert into ${quoted(layer)} (geom, ${columns.map(quoted).join(', ')}) values (?${', ?'.repeat(columns.length)})`,
    )
    const heading = Buffer.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0])
    db.exec('begin')
    for (const { geometry, properties } of rows) {
      insert.run(
        Buffer.concat([heading, writeWkb(geometry)]),
        ...columns.map((column) => properties[column] ?? null),
      )
    }
    db.exec('commit')
    return db.serialize()
  } finally {
    db.close()
  }
}
