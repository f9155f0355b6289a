/** A table as words, whatever file it stood in; nothing in it is understood yet. */
export interface Table {
  /** Headings without spaces around them; empty where a column has none. */
  columns: string[]
  /** Cells as they are read in the program that wrote them; a row may be shorter than the headings. */
  rows: string[][]
}

export const mostTableColumns = 300
