import type { SheetCells } from './read-sheet.ts'
import type { Table } from './table.ts'

const mostTitles = 20

/**
 * The table in a sheet. Titles above it, cells merged over its width, are left out: the headings begin with the first
 * row of two different words or more. Headings on two floors (“坐标” over “经度” and “纬度”) are called by the lower
 * word, with the upper one before it where that is needed to tell them apart.
 */
export function tableInSheet({ rows, merged }: SheetCells): Table {
  const first = rows.slice(0, mostTitles).findIndex(({ cells }) => new Set(cells.filter(Boolean)).size > 1)
  const head = rows[Math.max(first, 0)]
  if (!head) return { columns: [], rows: [] }
  const ofHead = merged.filter(({ top }) => top === head.number)
  const groups = ofHead.filter(({ left, right }) => right > left)
  const below = rows.find(({ number }) => number === head.number + 1)?.cells ?? []
  // A row of the table fills other columns too.
  const isSecondFloor =
    groups.length > 0 &&
    below.every(
      (cell, column) => !cell || groups.some(({ left, right }) => column >= left && column <= right),
    )
  const last = Math.max(head.number + (isSecondFloor ? 1 : 0), ...ofHead.map(({ bottom }) => bottom))
  const floors = rows.filter(({ number }) => number >= head.number && number <= last)
  const width = Math.max(...floors.map(({ cells }) => cells.length))
  const wordAt = (number: number, column: number) => {
    const within = merged.find(
      ({ top, bottom, left, right }) =>
        number >= top && number <= bottom && column >= left && column <= right,
    )
    const row = floors.find((each) => each.number === (within?.top ?? number))
    return oneLine(row?.cells[within?.left ?? column] ?? '')
  }
  const names = Array.from({ length: width }, (_, column) => [
    ...new Set(floors.map(({ number }) => wordAt(number, column)).filter(Boolean)),
  ])
  const lowest = names.map((words) => words.at(-1) ?? '')
  return {
    columns: lowest.map((word, column) =>
      lowest.indexOf(word) === lowest.lastIndexOf(word) ? word : (names[column]?.join(' ') ?? ''),
    ),
    rows: rows.filter(({ number }) => number > last).map(({ cells }) => cells),
  }
}

/** Headings are broken over lines to keep columns narrow. */
const oneLine = (words: string) => words.replaceAll(/\s*\n\s*/g, '').trim()
