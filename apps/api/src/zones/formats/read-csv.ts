import { Refused } from '@hetu/domain/refusal'
import type { LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import Papa from 'papaparse'
import { chooseEncoding } from './choose-encoding.ts'
import { type ShapeColumn, findShapeColumn } from './csv-shapes.ts'
import { wideEncoding } from './decode-text.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { decodeAs } from './text-encodings.ts'

const maxColumns = 300
const tooManyColumns = () => new Refused({ code: 'layer_too_many_columns', params: { limit: maxColumns } })

/**
 * A table with its shapes in a column (WKT, WKB in hexadecimal, GeoJSON) or with a point's longitude and latitude in
 * two. The system is the one that the shapes themselves name, when they name one.
 */
export function readCsv(bytes: Uint8Array, given?: TextEncoding): LayerFile {
  const { text, encoding } = textOf(bytes, given)
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if ((firstLine.match(/[,;\t|]/g)?.length ?? 0) > maxColumns * 4) throw tooManyColumns()
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    preview: maxLayerRows + 2,
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  const [headings = [], ...lines] = data
  if (headings.length > maxColumns) throw tooManyColumns()
  if (lines.length > maxLayerRows) {
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  }
  const columns = headings.map((heading) => heading.trim())
  const shapes = findShapeColumn(columns, lines)
  if (!shapes) throw new Refused({ code: 'layer_without_wkt' })
  const systems = new Set<number | undefined>()
  const rows = lines.map((cells) => rowOf(cells, columns, shapes, systems))
  if (systems.size > 1) throw new Refused({ code: 'layer_several_systems' })
  return { format: 'csv', epsg: [...systems][0], rows, ...(encoding && { encoding }) }
}

function rowOf(
  cells: string[],
  columns: string[],
  { at: own, read }: ShapeColumn,
  systems: Set<number | undefined>,
): FileRow {
  const properties = Object.fromEntries(
    columns.flatMap((column, at) => (own.includes(at) || !column ? [] : [[column, cells[at] ?? null]])),
  )
  const words = own.map((at) => cells[at]?.trim() ?? '')
  if (words.includes('')) return { geometry: null, properties }
  const shape = read(words)
  if (!shape) return { geometry: null, properties, problem: { code: 'layer_row_bad_shape' } }
  systems.add(shape.epsg)
  return { geometry: shape.geometry, properties }
}

/** UTF-16 tells itself; else one encoding for all lines together. */
function textOf(bytes: Uint8Array, given?: TextEncoding): { text: string; encoding?: LayerEncoding } {
  const wide = wideEncoding(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes) }
  const encoding = chooseEncoding(linesOf(bytes), undefined, given)
  return { text: decodeAs(bytes, encoding.encoding).replace(/^\uFEFF/, ''), encoding }
}

function linesOf(bytes: Uint8Array) {
  const lines: { bytes: Uint8Array; mayBeCut: boolean }[] = []
  let from = 0
  while (from < bytes.length) {
    const end = bytes.indexOf(0x0a, from)
    lines.push({ bytes: bytes.subarray(from, end < 0 ? bytes.length : end), mayBeCut: false })
    from = end < 0 ? bytes.length : end + 1
  }
  return lines
}
