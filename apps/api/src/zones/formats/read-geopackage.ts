import { Refused } from '@hetu/domain/refusal'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { DatabaseSync, constants } from 'node:sqlite'
import { chooseLayer } from './choose-layer.ts'
import { epsgOfWkt } from './epsg-of-wkt.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { readWkb } from './read-wkb.ts'

const maxColumns = 300
const unreadable = () => new Refused({ code: 'layer_unreadable', params: { format: 'GeoPackage' } })
const reading = new Set<number>([constants.SQLITE_SELECT, constants.SQLITE_READ])
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * One layer of shapes of a GeoPackage: the only one, or the table of exactly the wanted name. It is a database that a
 * stranger wrote: it is held in memory, may only be read, and nothing it brings along (views, triggers, functions,
 * computed columns) is ever run.
 */
export function readGeopackage(bytes: Uint8Array, wanted?: string): LayerFile {
  const db = new DatabaseSync(':memory:', { allowExtension: false })
  try {
    db.deserialize(bytes)
    db.enableDefensive(true)
    db.exec('pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on')
    // Views and triggers name themselves in the last place; recursion and functions are actions of their own.
    db.setAuthorizer((action, _first, _second, _database, viewOrTrigger) =>
      reading.has(action) && !viewOrTrigger ? constants.SQLITE_OK : constants.SQLITE_DENY,
    )
    return readLayer(db, wanted)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw unreadable()
  } finally {
    db.close()
  }
}

function readLayer(db: DatabaseSync, wanted: string | undefined): LayerFile {
  const layers = db
    .prepare(`select c.table_name as name, g.column_name as shape, g.srs_id as srs from gpkg_contents c
      join gpkg_geometry_columns g on g.table_name = c.table_name where c.data_type = 'features' limit 100`)
    .all() as { name: string; shape: string; srs: number }[]
  const choice = layers.every(({ name }) => typeof name === 'string') && chooseLayer(layers, wanted)
  if (!choice) throw unreadable()
  const { layer, ...which } = choice
  const made = db
    .prepare("select sql from sqlite_schema where type = 'table' and name = ? limit 1")
    .get(layer.name) as { sql: string } | undefined
  // A view or a virtual table would run what the file says; a computed column too.
  if (!made || !/^\s*create\s+table\b/i.test(made.sql) || /\bas\s*\(/i.test(made.sql)) throw unreadable()
  const select = db.prepare(`select * from ${quoted(layer.name)} limit ${maxLayerRows + 1}`)
  if (select.columns().length > maxColumns) {
    throw new Refused({ code: 'layer_too_many_columns', params: { limit: maxColumns } })
  }
  const rows: FileRow[] = []
  for (const row of select.iterate()) {
    if (rows.length === maxLayerRows) {
      throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
    }
    const { [layer.shape]: blob, ...rest } = row
    const properties = Object.fromEntries(
      Object.entries(rest).filter(([, value]) => !(value instanceof Uint8Array)),
    )
    rows.push(rowOf(blob, properties))
  }
  return { format: 'geopackage', epsg: systemOf(db, layer.srs), rows, ...which }
}

function rowOf(blob: unknown, properties: FileRow['properties']): FileRow {
  if (blob === null || blob === undefined) return { geometry: null, properties }
  const wkb = blob instanceof Uint8Array ? withoutHeading(blob) : undefined
  if (wkb === 'empty') return { geometry: null, properties }
  const geometry = wkb && readWkb(wkb)
  return geometry
    ? { geometry, properties }
    : { geometry: null, properties, problem: { code: 'layer_row_bad_shape' } }
}

const boxBytes = [0, 32, 48, 48, 64]

/** A shape in a GeoPackage starts with `GP`, a version, flags, the system and perhaps a box. */
function withoutHeading(blob: Uint8Array): Uint8Array | 'empty' | undefined {
  const flags = blob[3] ?? 0
  const box = boxBytes[(flags >> 1) & 7]
  if (blob.length < 8 || blob[0] !== 0x47 || blob[1] !== 0x50 || box === undefined) return undefined
  return (flags & 0x10) !== 0 ? 'empty' : blob.subarray(8 + box)
}

function systemOf(db: DatabaseSync, srs: number): number | null | undefined {
  if (srs === 0 || srs === -1) return undefined
  const found = db
    .prepare(
      'select organization as body, organization_coordsys_id as code, definition from gpkg_spatial_ref_sys where srs_id = ? limit 1',
    )
    .get(srs) as { body: unknown; code: unknown; definition: unknown } | undefined
  if (typeof found?.body === 'string' && /^epsg$/i.test(found.body) && typeof found.code === 'number')
    return found.code
  return typeof found?.definition === 'string' ? epsgOfWkt(found.definition) : null
}
