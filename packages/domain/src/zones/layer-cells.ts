/** A cell as words; null where the row has none or it is neither words nor number. */
export function cellIn(row: Record<string, unknown>, column: string): string | null {
  const value = Object.hasOwn(row, column) ? row[column] : null
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint'
    ? String(value)
    : null
}

/** Plain words of at most so many characters, without control signs and unseen ones; undefined when none are left. */
export function plainText(cell: string | null | undefined, most: number): string | undefined {
  const words = cell?.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()
  return words ? Array.from(words).slice(0, most).join('') : undefined
}

/** `12`, `12.5 m`, `１２米`, `30%`; a comma may be a decimal or a thousand, so such a cell is none. */
export function numberOf(cell: string): number | undefined {
  const found = /^([-+]?\d+(?:\.\d+)?(?:e[-+]?\d{1,3})?)\s*(?:m|米|层|f|%|°|㎡|m2)?$/i.exec(
    cell.normalize('NFKC').trim(),
  )
  const value = Number(found?.[1] ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
