import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import type { LayerBytes, LayerFile } from './layer-file.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { rowsOfTable } from './rows-of-table.ts'

/** A layer in a table: of a workbook by its first bytes, else of a text. */
export function readTable({ bytes, layer, textEncoding, places }: LayerBytes): LayerFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { table, ...more } = readXlsx(bytes, layer, maxLayerRows)
    return { format: 'xlsx', ...rowsOfTable(table, places), ...more }
  }
  const { table, ...more } = readCsv(bytes, textEncoding, maxLayerRows)
  return { format: 'csv', ...rowsOfTable(table, places), ...more }
}
