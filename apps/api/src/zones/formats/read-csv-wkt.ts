import { Refused } from '@hetu/domain/refusal'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import Papa from 'papaparse'
import { decodeText } from './decode-text.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { readWkt } from './read-wkt.ts'

const maxColumns = 300
const shapeHeadings = ['wkt', 'geometry', 'geom', 'the_geom', 'shape', 'wkt_geom', 'polygon', '图形', '几何']

/** A table with one column of well-known text. The system is the `SRID=…` of the texts, when they carry one. */
export function readCsvWkt(bytes: Uint8Array): LayerFile {
  const text = decodeText(bytes).replace(/^\uFEFF/, '')
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
  const shapeColumn = columns.findIndex((column, at) => isShapeColumn(column, lines, at))
  if (shapeColumn < 0) throw new Refused({ code: 'layer_without_wkt' })
  const systems = new Set<number | undefined>()
  const rows = lines.map((cells): FileRow => {
    const properties = Object.fromEntries(
      columns.flatMap((column, at) => (at === shapeColumn || !column ? [] : [[column, cells[at] ?? null]])),
    )
    const cell = cells[shapeColumn]?.trim() ?? ''
    if (cell === '') return { geometry: null, properties }
    const shape = readWkt(cell)
    if (!shape) return { geometry: null, properties, problem: { code: 'layer_row_bad_shape' } }
    systems.add(shape.epsg)
    return { geometry: shape.geometry, properties }
  })
  if (systems.size > 1) throw new Refused({ code: 'layer_several_systems' })
  return { format: 'csv', epsg: [...systems][0], rows }
}

const tooManyColumns = () => new Refused({ code: 'layer_too_many_columns', params: { limit: maxColumns } })

function isShapeColumn(column: string, lines: string[][], at: number): boolean {
  if (!shapeHeadings.includes(column.toLowerCase())) return false
  const filled = lines.slice(0, 200).filter((cells) => cells[at]?.trim())
  return filled.length === 0 || filled.some((cells) => readWkt(cells[at] ?? '') !== undefined)
}
