import type { LocalText } from '../language.ts'
import { cellIn } from './layer-cells.ts'
import { type CommaMeans, type Dimension, factorInHeading, readAmount } from './read-amount.ts'

/** What the cells of a column tell together about how its numbers are written. */
export interface AmountColumn {
  comma?: CommaMeans
  /** By what a number without a unit is multiplied; left out where two readings exist. */
  factor?: number
}

/**
 * A comma means what the column's other cells can only mean by it. A share without a sign is a percentage where the
 * numbers are above one, and a fraction or a percentage, for a person to say, where none is.
 */
export function amountColumn(
  rows: readonly Record<string, unknown>[],
  column: string,
  dimension: Dimension,
): AmountColumn {
  const told = new Set<CommaMeans>()
  const bare: number[] = []
  for (const row of rows) {
    const cell = cellIn(row, column) ?? ''
    const amount = readAmount(cell, dimension)
    if (!amount) continue
    if (amount.factor === undefined) bare.push(amount.value)
    if (cell.includes(',') && !amount.either)
      told.add(/,\d{3}(?!\d)/.test(cell) && !/\.\d{3},/.test(cell) ? 'thousands' : 'decimal')
  }
  const [comma] = told.size === 1 ? told : []
  const factor = factorInHeading(column, dimension) ?? plainFactor(bare, dimension)
  return { ...(comma && { comma }), ...(factor !== undefined && { factor }) }
}

function plainFactor(bare: number[], dimension: Dimension): number | undefined {
  if (dimension !== 'share') return 1
  const filled = bare.filter((value) => value !== 0)
  if (filled.length === 0) return 1
  return filled.every((value) => Math.abs(value) > 1) ? 0.01 : undefined
}

const wanted = {
  number: { zh: '数', en: 'a number' },
  comma: {
    zh: '一个数：先说明逗号是小数点还是千位分隔',
    en: 'one number: please say whether the comma parts decimals or thousands',
  },
  share: {
    zh: '一个比例：先说明这一列写的是百分数还是小数',
    en: 'one share: please say whether the column holds per cent or fractions',
  },
} as const satisfies Record<string, LocalText>

/** The value of a cell in metres, square metres or as a fraction; else what is wanted of it. */
export function amountIn(
  cell: string,
  dimension: Dimension,
  { comma, factor }: AmountColumn,
): { value: number | undefined; wanted: LocalText } {
  const amount = readAmount(cell, dimension)
  if (!amount) return { value: undefined, wanted: wanted.number }
  if (amount.either && !comma) return { value: undefined, wanted: wanted.comma }
  const number = amount.either && comma ? amount.either[comma] : amount.value
  const times = amount.factor ?? factor ?? (number === 0 ? 1 : undefined)
  if (times === undefined) return { value: undefined, wanted: wanted.share }
  return { value: Math.round(number * times * 1e6) / 1e6, wanted: wanted.number }
}
