import { Buffer } from 'node:buffer'
import { readWkb } from './read-wkb.ts'
import { readWkt } from './read-wkt.ts'

export interface CellShape {
  /** The system that the cell names itself. */
  epsg: number | undefined
  geometry: unknown
}

/** Where a table keeps its shapes, and how a row's cells of these columns are read; undefined where they are none. */
export interface ShapeColumn {
  at: number[]
  read: (cells: string[]) => CellShape | undefined
}

const shapeHeadings =
  /^(wkt|wkb|ewkt|ewkb|geojson|geom|geometry|the_geom|shape|wkt_geom|wkb_geometry|polygon|图形|几何|坐标串)$/i
const longitudeHeadings =
  /^(lon|lng|long|longitude|x|point_x|easting|经度|經度|東經|东经|x坐标|x坐標|横坐标|東坐標|东坐标)$/i
const latitudeHeadings =
  /^(lat|latitude|y|point_y|northing|纬度|緯度|北緯|北纬|y坐标|y坐標|纵坐标|北坐標|北坐标)$/i
const sampleRows = 200

/** The column of shapes by its heading and what stands in it, else the two columns of longitude and latitude. */
export function findShapeColumn(columns: string[], lines: string[][]): ShapeColumn | undefined {
  const one = columns.findIndex((column, at) => shapeHeadings.test(column) && holdsShapes(lines, at))
  if (one >= 0) return { at: [one], read: ([cell = '']) => readCell(cell) }
  const plain = columns.map((column) =>
    column
      .normalize('NFKC')
      .replace(/\(.*\)$/, '')
      .trim(),
  )
  const [lon, lat] = [longitudeHeadings, latitudeHeadings].map((headings) =>
    plain.findIndex((column) => headings.test(column)),
  )
  if (lon === undefined || lat === undefined || lon < 0 || lat < 0) return undefined
  return { at: [lon, lat], read: ([x = '', y = '']) => pointOf(x, y) }
}

function holdsShapes(lines: string[][], at: number): boolean {
  const filled = lines.slice(0, sampleRows).filter((cells) => cells[at]?.trim())
  return filled.length === 0 || filled.some((cells) => readCell(cells[at]?.trim() ?? '') !== undefined)
}

function readCell(cell: string): CellShape | undefined {
  if (cell.startsWith('{')) return geojsonIn(cell)
  if (/^0[01][\da-f]{16,}$/i.test(cell)) return readWkb(Buffer.from(cell, 'hex'))
  return readWkt(cell)
}

function geojsonIn(cell: string): CellShape | undefined {
  try {
    const read: unknown = JSON.parse(cell)
    if (typeof read !== 'object' || read === null || !('type' in read)) return undefined
    const geometry = read.type === 'Feature' && 'geometry' in read ? read.geometry : read
    return { epsg: undefined, geometry }
  } catch {
    return undefined
  }
}

/** A decimal comma may also part thousands, so only a point is read. */
function pointOf(x: string, y: string): CellShape | undefined {
  const numbers = [x, y].map((cell) => cell.normalize('NFKC').replace(/°$/, '').trim())
  if (!numbers.every((each) => /^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(each))) return undefined
  return { epsg: undefined, geometry: { type: 'Point', coordinates: numbers.map(Number) } }
}
