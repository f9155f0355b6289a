import { Refused } from '@hetu/domain/refusal'
import type { LayerEncoding, TextEncoding } from '@hetu/domain/zones/text-encoding'
import Papa from 'papaparse'
import { chooseEncoding } from './choose-encoding.ts'
import { wideEncoding } from './decode-text.ts'
import { type Table, mostTableColumns } from './table.ts'
import { decodeAs } from './text-encodings.ts'

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

/** UTF-16 tells itself; else one encoding for all lines together. */
export function textOf(bytes: Uint8Array, given?: TextEncoding): { text: string; encoding?: LayerEncoding } {
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
