import { addressFinder } from '@hetu/domain/places/find-by-name'
import { Refused } from '@hetu/domain/refusal'
import { findAddressColumn } from './address-column.ts'
import type { AddressedPlace, FileRow, LayerFile } from './layer-file.ts'
import type { Table } from './table.ts'
import { type ShapeColumn, findShapeColumn } from './table-shapes.ts'

/**
 * Rows with shapes out of a table: from a column of shapes, from two of coordinates, or by the addresses of the place
 * where it has neither. The system is the one that the shapes themselves name, when they name one.
 */
export function rowsOfTable(
  { columns, rows: lines }: Table,
  places: readonly AddressedPlace[] = [],
): Pick<LayerFile, 'epsg' | 'rows'> {
  const shapes = findShapeColumn(columns, lines)
  if (!shapes) return rowsByAddress({ columns, rows: lines }, places)
  const systems = new Set<number | undefined>()
  const rows = lines.map((cells) => rowWithShape(cells, columns, shapes, systems))
  if (systems.size > 1) throw new Refused({ code: 'layer_several_systems' })
  return { epsg: [...systems][0], rows }
}

const propertiesOf = (cells: string[], columns: string[], own: number[] = []) =>
  Object.fromEntries(
    columns.flatMap((column, at) => (own.includes(at) || !column ? [] : [[column, cells[at] ?? null]])),
  )

function rowWithShape(
  cells: string[],
  columns: string[],
  { at: own, read }: ShapeColumn,
  systems: Set<number | undefined>,
): FileRow {
  const properties = propertiesOf(cells, columns, own)
  const words = own.map((at) => cells[at]?.trim() ?? '')
  if (words.includes('')) return { geometry: null, properties }
  const shape = read(words)
  if (!shape) return { geometry: null, properties, problem: { code: 'layer_row_bad_shape' } }
  systems.add(shape.epsg)
  return { geometry: shape.geometry, properties }
}

/** An address stays a column: it says where the row is, and is worth keeping. */
function rowsByAddress({ columns, rows }: Table, places: readonly AddressedPlace[]) {
  const at = findAddressColumn(columns)
  if (at === undefined || places.length === 0) throw new Refused({ code: 'layer_without_wkt' })
  const find = addressFinder(places)
  const read = rows.map((cells): FileRow => {
    const properties = propertiesOf(cells, columns)
    const address = cells[at]?.trim() ?? ''
    if (address === '') return { geometry: null, properties }
    const found = find(address)
    if (!found) {
      const params = { address: address.slice(0, 80) }
      return { geometry: null, properties, problem: { code: 'layer_row_address_unknown', params } }
    }
    return {
      geometry: { type: 'Point', coordinates: found.position },
      properties,
      placedAt: found.name,
    }
  })
  return { epsg: undefined, rows: read }
}
