import type { TableRow } from '@hetu/domain/ideas/idea-import-row'

const deepest = 4
const mostCells = 300

/** An object of JSON as cells: what lies inside is called `title/en`; lists of words are joined. */
export function flatRow(value: unknown): TableRow {
  const row: TableRow = Object.create(null) as TableRow
  let cells = 0
  const put = (name: string, inside: unknown, depth: number): void => {
    if (inside === null || inside === undefined || cells >= mostCells) return
    if (Array.isArray(inside)) {
      const words = inside.filter((each) => typeof each === 'string' || typeof each === 'number')
      if (words.length > 0) put(name, words.join(', '), depth)
    } else if (typeof inside === 'object') {
      if (depth >= deepest) return
      for (const [key, each] of Object.entries(inside)) put(name ? `${name}/${key}` : key, each, depth + 1)
    } else if (name !== '' && ['string', 'number', 'boolean'].includes(typeof inside)) {
      cells += 1
      row[name.slice(0, 200)] = `${inside as string | number | boolean}`
    }
  }
  put('', value, 0)
  return { ...row }
}
