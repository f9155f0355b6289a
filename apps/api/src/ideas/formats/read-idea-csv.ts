import { Refused } from '@hetu/domain/refusal'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import Papa from 'papaparse'
import { textOf } from '../../zones/formats/text-of.ts'
import { type IdeaTable, linesAsRows } from './idea-table.ts'

const maxColumns = 300

/** A table with its headings in the first line, parted by commas, semicolons (Decidim), tabs or bars. */
export function readIdeaCsv(bytes: Uint8Array, given?: TextEncoding): IdeaTable {
  const { text, encoding } = textOf(bytes, given)
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const tooMany = () => new Refused({ code: 'layer_too_many_columns', params: { limit: maxColumns } })
  if ((firstLine.match(/[,;\t|]/g)?.length ?? 0) > maxColumns * 4) throw tooMany()
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    preview: maxLayerRows + 2,
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  return { ...tableOfLines(data, tooMany), format: 'csv', encoding }
}

function tableOfLines(data: string[][], tooMany: () => Refused): Pick<IdeaTable, 'columns' | 'rows'> {
  const [headings = [], ...lines] = data
  if (headings.length > maxColumns) throw tooMany()
  return linesAsRows(headings, lines)
}
