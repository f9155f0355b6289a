import { Refused } from '@hetu/domain/refusal'
import type { LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import Papa from 'papaparse'
import { type Table, mostTableColumns } from './table.ts'
import { textOf } from './text-of.ts'

const tooManyColumns = () =>
  new Refused({ code: 'layer_too_many_columns', params: { limit: mostTableColumns } })

/** A table in words parted by commas, semicolons, tabs or bars; empty lines are none of its rows. */
export function readCsv(
  bytes: Uint8Array,
  given: TextEncoding | undefined,
  mostRows: number,
): { table: Table; encoding?: LayerEncoding } {
  const { text, encoding } = textOf(bytes, given)
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  if ((firstLine.match(/[,;\t|]/g)?.length ?? 0) > mostTableColumns * 4) throw tooManyColumns()
  const { data } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    preview: mostRows + 2,
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  const [headings = [], ...rows] = data
  if (headings.length > mostTableColumns) throw tooManyColumns()
  if (rows.length > mostRows) throw new Refused({ code: 'layer_too_many_rows', params: { limit: mostRows } })
  return {
    table: { columns: headings.map((heading) => heading.trim()), rows },
    ...(encoding && { encoding }),
  }
}
