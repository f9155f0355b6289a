import type { HeritageObjectKind } from './heritage-object.ts'
import type { RuleKind } from './rule.ts'

/** What a number of a rule or object counts: metres, square metres, a share as a fraction, a ratio, or things. */
export type Dimension = 'length' | 'area' | 'share' | 'ratio' | 'count'
export type CommaMeans = 'decimal' | 'thousands'

export const dimensionOf = (kind: RuleKind | HeritageObjectKind, path: string): Dimension => {
  if (path.endsWith('SquareMetres')) return 'area'
  if (path.endsWith('Metres')) return 'length'
  if (kind === 'max_coverage' || kind === 'min_green_ratio') return 'share'
  return kind === 'max_floor_area_ratio' ? 'ratio' : 'count'
}

/** Exact factors to metres, square metres and fractions: the international foot and acre of 1959; 15 亩 are a hectare. */
const factors: Record<Dimension, [RegExp, number][]> = {
  length: [
    [/^(m|米|公尺|met(re|er)s?|f)$/i, 1],
    [/^(ft|feet|foot|英尺|呎|′|')$/i, 0.3048],
    [/^(cm|厘米|公分)$/i, 0.01],
    [/^(km|千米|公里)$/i, 1000],
  ],
  area: [
    [/^(m2|m\^2|sqm|sq\.? ?m|平方米|平米|平方公尺)$/i, 1],
    [/^(sq\.? ?ft|sqft|ft2|ft\^2|平方英尺)$/i, 0.3048 ** 2],
    [/^(亩|畝|市亩)$/, 10_000 / 15],
    [/^(ha|公顷|公頃|hectares?)$/i, 10_000],
    [/^(acres?|英亩)$/i, 4046.8564224],
  ],
  share: [[/^(%|percent|per cent)$/i, 0.01]],
  ratio: [[/^(%|percent|per cent)$/i, 0.01]],
  count: [[/^(层|層|f|storeys?|floors?|°)$/i, 1]],
}

/** A number with the factor of its unit; none where the cell names no unit. `either`: a comma that may be both. */
export interface Amount {
  value: number
  either?: Record<CommaMeans, number>
  factor?: number
}

/**
 * Reads `60%`, `30 ft`, `３０米`, `1 234,5 ㎡`, `60 %（建筑密度）`; undefined where there is no number, or a unit of
 * another kind. What stands in brackets after the number is a remark.
 */
export function readAmount(cell: string, dimension: Dimension): Amount | undefined {
  const words = cell
    .normalize('NFKC')
    .replace(/\([^()]*\)$/, '')
    .trim()
  const found = /^([-+]?[\d.,' ]*\d(?:e[-+]?\d{1,3})?)\s*((?:[^\d.,' ].*)?)$/i.exec(words)
  const number = numberIn(found?.[1] ?? '')
  const unit = found?.[2]?.trim() ?? ''
  if (!number || unit === '') return number
  const factor = factorOf(unit, dimension)
  return factor === undefined ? undefined : { ...number, factor }
}

/** The factor of a unit that a heading ends with: `高度（英尺）`, `area (ha)`. */
export const factorInHeading = (heading: string, dimension: Dimension): number | undefined =>
  factorOf(/\(([^()]+)\)$/.exec(heading.normalize('NFKC').trim())?.[1]?.trim() ?? '', dimension)

const factorOf = (unit: string, dimension: Dimension) =>
  factors[dimension].find(([pattern]) => pattern.test(unit))?.[1]

function numberIn(words: string): Amount | undefined {
  const parted = /^([-+]?)(\d{1,3}(?:([ '])\d{3})+)([.,]\d+)?$/.exec(words)
  const plain = parted ? words.replaceAll(/[ ']/g, '') : words
  const amount = (number: string): Amount | undefined =>
    /^[-+]?\d+(\.\d+)?(e[-+]?\d{1,3})?$/i.test(number) && Number.isFinite(Number(number))
      ? { value: Number(number) }
      : undefined
  if (!plain.includes(',')) {
    return /^[-+]?\d{1,3}(\.\d{3}){2,}$/.test(plain) ? amount(plain.replaceAll('.', '')) : amount(plain)
  }
  if (parted || /^[-+]?\d{1,3}(\.\d{3})+,\d+$/.test(plain))
    return amount(plain.replaceAll('.', '').replace(',', '.'))
  const isThousands = /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)
  const [one, another] = [amount(plain.replaceAll(',', '')), amount(plain.replace(',', '.'))]
  if (!isThousands) return another
  if (!one || !another || /,.*[,.]/.test(plain)) return one
  return { value: one.value, either: { thousands: one.value, decimal: another.value } }
}
