import { Refused } from '@hetu/domain/refusal'
import type { SystemInFile } from '@hetu/domain/zones/layer-datum'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { DatabaseSync, constants } from 'node:sqlite'
import { chooseLayer } from './choose-layer.ts'
import { systemIn } from './epsg-of-wkt.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { readWkb } from './read-wkb.ts'

const maxColumns = 300
const unreadable = () => new Refused({ code: 'layer_unreadable', params: { format: 'GeoPackage' } })
const reading = new Set<number>([constants.SQLITE_SELECT, constants.SQLITE_READ])
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/**
 * One layer of shapes of a GeoPackage: the only one, or the table of exactly the wanted name. It is a database that a
 * stranger wrote: it is held in memory, may only be read, and nothing it brings along (triggers, functions, computed
 * columns) is ever run; a view may choose columns and rows of one table.
 */
export function readGeopackage(bytes: Uint8Array, wanted?: string): LayerFile {
  const db = new DatabaseSync(':memory:', { allowExtension: false })
  try {
    db.deserialize(withoutJournal(bytes))
    db.enableDefensive(true)
    db.exec('pragma trusted_schema = off; pragma query_only = on; pragma cell_size_check = on')
    // Views and triggers name themselves in the last place; recursion and functions are actions of their own. So the
    // one view that was chosen can choose columns and rows, and nothing more.
    const chosen: { view?: string } = {}
    db.setAuthorizer((action, _first, _second, _database, viewOrTrigger) =>
      reading.has(action) && (!viewOrTrigger || viewOrTrigger === chosen.view)
        ? constants.SQLITE_OK
        : constants.SQLITE_DENY,
    )
    return readLayer(db, wanted, chosen)
  } catch (error) {
    if (error instanceof Refused) throw error
    throw unreadable()
  } finally {
    db.close()
  }
}

/** The mark that a journal stood beside the file, which a database in memory cannot have. */
function withoutJournal(bytes: Uint8Array): Uint8Array {
  if (bytes[18] !== 2 && bytes[19] !== 2) return bytes
  const copy = Uint8Array.from(bytes)
  copy.fill(1, 18, 20)
  return copy
}

function readLayer(db: DatabaseSync, wanted: string | undefined, chosen: { view?: string }): LayerFile {
  const layers = db
    .prepare(`select c.table_name as name, g.column_name as shape, g.srs_id as srs from gpkg_contents c
      join gpkg_geometry_columns g on g.table_name = c.table_name collate nocase
      where c.data_type = 'features' limit 100`)
    .all() as { name: string; shape: string; srs: number }[]
  if (layers.some(({ name, shape }) => typeof name !== 'string' || typeof shape !== 'string'))
    throw unreadable()
  const choice = chooseLayer(layers, wanted)
  if (!choice) throw new Refused({ code: 'layer_without_shapes', params: { format: 'GeoPackage' } })
  const { layer, ...which } = choice
  const made = db
    .prepare(
      "select name, type, sql from sqlite_schema where type in ('table', 'view') and name = ? collate nocase limit 1",
    )
    .get(layer.name) as { name: string; type: string; sql: string } | undefined
  if (!made) throw unreadable()
  // A virtual table or a computed column would run what the file says.
  const isPlain =
    made.type === 'view' ? choosesColumns.test(made.sql) : /^\s*create\s+table\b/i.test(made.sql)
  if (!isPlain || (made.type === 'table' && /\bas\s*\(/i.test(made.sql)))
    throw new Refused({ code: 'layer_runs_code', params: { layer: layer.name.slice(0, 80) } })
  if (made.type === 'view') chosen.view = made.name
  const select = selectAll(db, made)
  select.setReadBigInts(true)
  if (select.columns().length > maxColumns) {
    throw new Refused({ code: 'layer_too_many_columns', params: { limit: maxColumns } })
  }
  const rows: FileRow[] = []
  for (const row of select.iterate()) {
    if (rows.length === maxLayerRows) {
      throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
    }
    const shape = Object.keys(row).find((column) => column.toLowerCase() === layer.shape.toLowerCase())
    const properties = Object.fromEntries(
      Object.entries(row).flatMap(([column, value]) =>
        value instanceof Uint8Array || column === shape ? [] : [[column, plainCell(value)]],
      ),
    )
    rows.push(rowOf(shape === undefined ? undefined : row[shape], properties))
  }
  return { format: 'geopackage', ...systemOf(db, layer.srs), rows, ...which }
}

/** One table's columns and rows; a join of a table with itself can run for ever, and nobody can stop it. */
const choosesColumns =
  /^\s*create\s+view\s+("(?:[^"]|"")+"|\w+)\s+as\s+select\s[^()]*?\sfrom\s+("(?:[^"]|"")+"|\w+)(\s+where\s((?!\b(union|intersect|except|select|join)\b)[^();])*)?\s*;?\s*$/i

/** A function in a view is refused before it runs. */
function selectAll(db: DatabaseSync, { name, type }: { name: string; type: string }) {
  try {
    return db.prepare(`select * from ${quoted(name)} limit ${maxLayerRows + 1}`)
  } catch {
    throw type === 'view'
      ? new Refused({ code: 'layer_runs_code', params: { layer: name.slice(0, 80) } })
      : unreadable()
  }
}

/** Whole numbers beyond 2⁵³ are marks of things and stay as they are written. */
function plainCell(value: unknown): unknown {
  if (typeof value !== 'bigint') return value
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
}

function rowOf(blob: unknown, properties: FileRow['properties']): FileRow {
  if (blob === null || blob === undefined) return { geometry: null, properties }
  const wkb = blob instanceof Uint8Array ? withoutHeading(blob) : undefined
  if (wkb === 'empty') return { geometry: null, properties }
  const shape = wkb && readWkb(wkb)
  return shape
    ? { geometry: shape.geometry, properties, deviation: shape.deviation }
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

function systemOf(db: DatabaseSync, srs: number): SystemInFile {
  if (srs === 0 || srs === -1) return { epsg: undefined }
  const found = db
    .prepare(
      'select organization as body, organization_coordsys_id as code, definition from gpkg_spatial_ref_sys where srs_id = ? limit 1',
    )
    .get(srs) as { body: unknown; code: unknown; definition: unknown } | undefined
  const described = typeof found?.definition === 'string' ? systemIn(found.definition) : { epsg: null }
  if (typeof found?.body === 'string' && /^epsg$/i.test(found.body) && typeof found.code === 'number')
    return { ...described, epsg: found.code }
  return described
}
