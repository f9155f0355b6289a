type Cell = string | number | null

const isPlainNumber = /^-?\d+(\.\d+)?$/

/** A cell that no spreadsheet takes for a formula (OWASP ASVS 1.2.10): such words get an apostrophe before them. */
function cellAsCsv(cell: Cell): string {
  const words = cell === null ? '' : String(cell)
  const safe = /^[=+\-@\t\r]/.test(words) && !isPlainNumber.test(words) ? `'${words}` : words
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as comma-separated text (RFC 4180), with the mark by which spreadsheets know UTF-8. */
export const tableAsCsv = (rows: Cell[][]): string =>
  `\uFEFF${rows.map((row) => row.map(cellAsCsv).join(',')).join('\r\n')}\r\n`
