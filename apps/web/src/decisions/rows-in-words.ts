/** Rows of a form in words, a line each, with a dash between what stands in them. */
export function rowsInWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(rowsInWords).join('\n')
  if (typeof value === 'string') return value
  if (typeof value !== 'object') return JSON.stringify(value)
  return Object.values(value)
    .map(rowsInWords)
    .filter((words) => words !== '')
    .join(' – ')
}
