import { Refused } from '@hetu/domain/refusal'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import type { IdeaTable } from './idea-table.ts'
import { readIdeaCsv } from './read-idea-csv.ts'
import { readIdeaJson } from './read-idea-json.ts'
import { readIdeaMinutes } from './read-idea-minutes.ts'
import { readIdeaXlsx } from './read-idea-xlsx.ts'
import { readIdeaXml } from './read-idea-xml.ts'

export interface IdeaFile {
  fileName: string
  bytes: Uint8Array
  textEncoding?: TextEncoding | undefined
  /** Of a workbook with several. */
  sheet?: string | undefined
}

const readers: [RegExp, (file: IdeaFile) => IdeaTable][] = [
  [/\.(csv|tsv)$/i, ({ bytes, textEncoding }) => readIdeaCsv(bytes, textEncoding)],
  [/\.xls[xm]$/i, ({ bytes, sheet }) => readIdeaXlsx(bytes, sheet)],
  [/\.(json|geojson)$/i, ({ bytes }) => readIdeaJson(bytes)],
  [/\.xml$/i, ({ bytes }) => readIdeaXml(bytes)],
  [/\.(txt|md)$/i, ({ bytes }) => readIdeaMinutes(bytes)],
]

/** The rows of a file of ideas; its ending says what it is. */
export function readIdeaFile(file: IdeaFile): IdeaTable {
  const reader = readers.find(([ending]) => ending.test(file.fileName))?.[1]
  if (!reader) throw new Refused({ code: 'idea_file_unknown', params: { fileName: file.fileName } })
  const table = reader(file)
  if (table.rows.length === 0) throw new Refused({ code: 'idea_file_without_rows' })
  if (table.rows.length > maxLayerRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  return table
}
