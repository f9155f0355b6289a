import { type Limit, type Measured, isFailed, isMissed } from './figure.ts'

export interface Row {
  limit: Limit
  measured: Measured
}

/** Three figures are what the takes are good for. */
function plain(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size > 0 && size < 0.1) return value.toPrecision(2)
  const digits = size >= 100 || Number.isInteger(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

const unitOf = ({ unit }: Limit) => (unit === 'times' ? '' : ` ${unit}`)

export function wanted(limit: Limit): string {
  const limits = [
    limit.atLeast === undefined ? [] : `≥ ${limit.atLeast.toLocaleString('en')}${unitOf(limit)}`,
    limit.atMost === undefined ? [] : `≤ ${limit.atMost.toLocaleString('en')}${unitOf(limit)}`,
  ].flat()
  return limits.length > 0 ? limits.join(', ') : '–'
}

export function say(limit: Limit, measured: Measured): string {
  if (isFailed(measured)) return `failed: ${measured.failed.replaceAll('|', '/')}`
  const { median, least, most } = measured
  const range = least === most ? '' : ` (${plain(least)}–${plain(most)})`
  return `${plain(median)}${range}${unitOf(limit)}`
}

function verdict({ limit, measured }: Row): string {
  if (limit.atLeast === undefined && limit.atMost === undefined) return ''
  return isMissed(limit, measured) ? 'missed' : 'kept'
}

const noteOf = (measured: Measured) => (isFailed(measured) ? '' : (measured.note ?? ''))

export function rowsAsMarkdown(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const mark = verdict(row)
    const cells = [row.limit.what, wanted(row.limit), say(row.limit, row.measured)]
    return `| ${[...cells, mark === 'missed' ? '**missed**' : mark, noteOf(row.measured).replaceAll('|', '/')].join(' | ')} |`
  })
  return [
    '| figure | wanted | median (from–to) | | behind it |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

export function rowsAsText(rows: readonly Row[]): string {
  return rows
    .map((row) => {
      const mark = { missed: '✗', kept: '✓', '': ' ' }[verdict(row)]
      const note = noteOf(row.measured)
      return `${mark} ${row.limit.what}\n      ${say(row.limit, row.measured)}   wanted ${wanted(row.limit)}${note && `\n      ${note}`}`
    })
    .join('\n')
}
