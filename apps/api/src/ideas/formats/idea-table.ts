import type { IdeaFormat } from '@hetu/domain/ideas/idea-import'
import type { TableRow } from '@hetu/domain/ideas/idea-import-row'
import type { LayerEncoding } from '@hetu/domain/zones/text-encoding'

/** A file of ideas as rows of words, whatever its format. */
export interface IdeaTable {
  format: IdeaFormat
  columns: string[]
  rows: TableRow[]
  encoding?: LayerEncoding | undefined
}

/** Lines of cells under their headings; what stands under no heading is left out. */
export function linesAsRows(
  headings: readonly string[],
  lines: readonly (readonly string[])[],
): Pick<IdeaTable, 'columns' | 'rows'> {
  const names = headings.map((heading) => heading.trim().slice(0, 200))
  return {
    columns: [...new Set(names.filter((name) => name !== ''))],
    rows: lines.map((cells) =>
      Object.fromEntries(names.flatMap((name, at) => (name === '' ? [] : [[name, cells[at] ?? '']]))),
    ),
  }
}

/** Rows with the columns that occur in them, in the order in which they are first met. */
export function tableOf(format: IdeaFormat, rows: TableRow[]): IdeaTable {
  return { format, columns: [...new Set(rows.flatMap(Object.keys))], rows }
}
