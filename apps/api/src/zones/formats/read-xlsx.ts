import { Refused } from '@hetu/domain/refusal'
import type { LeftOut } from '@hetu/domain/zones/zone-layer'
import { chooseLayer } from './choose-layer.ts'
import { type Sheet, type Workbook, openWorkbook, workbookFormat } from './open-workbook.ts'
import { readSheet } from './read-sheet.ts'
import { tableInSheet } from './sheet-table.ts'
import type { Table } from './table.ts'

const mostLooked = 50
/** A packed sheet of this size cannot be empty. */
const surelyFilled = 4096

/** The table of a workbook: of the one sheet that holds any, or of the one that was chosen. Hidden sheets are told. */
export function readXlsx(
  bytes: Uint8Array,
  wanted: string | undefined,
  mostRows: number,
): { table: Table; layerName?: string; leftOut?: LeftOut[] } {
  const book = openWorkbook(bytes)
  const filled = book.sheets.filter((sheet, at) => at >= mostLooked || holdsCells(book, sheet))
  const choice = chooseLayer(filled, wanted)
  if (!choice) throw new Refused({ code: 'layer_without_cells', params: { format: workbookFormat } })
  const { layer, ...which } = choice
  const table = tableInSheet(readSheet(book, book.read(layer.entry), mostRows))
  if (table.rows.length > mostRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: mostRows } })
  const { hidden } = book
  const leftOut = [{ kind: 'HiddenSheet' as const, count: hidden.length, names: hidden.slice(0, 5) }]
  return { table, ...which, ...(hidden.length > 0 && { leftOut }) }
}

function holdsCells(book: Workbook, { entry }: Sheet): boolean {
  if (entry.packedBytes > surelyFilled) return true
  return readSheet(book, book.read(entry), Infinity).rows.length > 0
}
