import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { readXlsx } from '../../zones/formats/read-xlsx.ts'
import { type IdeaTable, linesAsRows } from './idea-table.ts'

/** The table of a workbook: of its one sheet that holds any, or of the one that was chosen. */
export function readIdeaXlsx(bytes: Uint8Array, sheet: string | undefined): IdeaTable {
  const { table } = readXlsx(bytes, sheet, maxLayerRows)
  return { format: 'xlsx', ...linesAsRows(table.columns, table.rows) }
}
