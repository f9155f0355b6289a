import type { ReactNode } from 'react'

// On a phone the cells are laid out as blocks, and browsers then drop the table's own roles: they are given again.
/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */

export interface TableColumn<Row> {
  key: string
  title: ReactNode
  cell: (row: Row) => ReactNode
  /** The cell that names the row (one column). */
  isRowName?: boolean
  isNumber?: boolean
  /** A number, a day, one word: never broken over two lines. */
  isShort?: boolean
}

export interface TableProps<Row> {
  /** Said before the table and shown above it. */
  caption: ReactNode
  isCaptionHidden?: boolean
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** Rows and columns; on a phone each row becomes a small card with the column's name before each value. */
export function Table<Row>({ caption, isCaptionHidden, columns, rows, rowKey }: TableProps<Row>) {
  return (
    <table role="table" className="block w-full border-collapse text-start sm:table print:table">
      <caption
        className={isCaptionHidden ? 'sr-only' : 'block pb-2 text-start text-lead font-bold sm:table-caption'}
      >
        {caption}
      </caption>
      <thead
        role="rowgroup"
        className="sr-only sm:not-sr-only sm:table-header-group print:not-sr-only print:table-header-group"
      >
        <tr role="row" className="border-b border-edge">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`px-2 py-2 align-bottom text-label font-normal text-ink-least ${column.isNumber ? 'text-end' : 'text-start'} ${column.isShort ? 'whitespace-nowrap' : ''}`}
            >
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group print:table-row-group">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="block border-b border-hair py-2 sm:table-row print:table-row"
          >
            {columns.map((column) => {
              const Cell = column.isRowName ? 'th' : 'td'
              return (
                <Cell
                  key={column.key}
                  role={column.isRowName ? 'rowheader' : 'cell'}
                  scope={column.isRowName ? 'row' : undefined}
                  className={`flex gap-3 px-2 py-1 text-start align-top text-body sm:table-cell sm:py-3 print:table-cell ${column.isNumber ? 'sm:text-end' : ''} ${column.isShort ? 'sm:whitespace-nowrap' : ''} ${column.isRowName ? 'font-bold sm:font-normal' : ''}`}
                >
                  <span
                    aria-hidden
                    className="w-[6.5em] shrink-0 text-label font-normal text-ink-least sm:hidden print:hidden"
                  >
                    {column.title}
                  </span>
                  <span className="min-w-0">{column.cell(row)}</span>
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
