import { cellIn, plainText } from './layer-cells.ts'
import type { ColumnMapping } from './layer-mapping.ts'
import { typeOfWord } from './layer-type-words.ts'
import type { Shape } from '../geometry/shape.ts'
import { objectParametersOf, shapesOfObject } from './object-parameters.ts'
import { figuresOfHeadings, objectOfWord } from './object-words.ts'
import { type RowKind, objectCodeOf } from './row-kind.ts'
import { plainHeading } from './national-layouts.ts'
import type { LayerMapping } from './zone-layer.ts'

const nameHeadings = [
  'name',
  'zone_name',
  'district_name',
  'overlay_name',
  'title',
  'label',
  '名称',
  '区划名称',
  'mc',
  'naam',
  'nom',
]
const typeHeadings = ['type', 'zone_type', 'kind', 'category', '类型', '区划类型', '保护类型', 'lx']

/** A mapping that was made for an earlier file. */
export interface EarlierMapping {
  /** The earlier import's number. */
  number: number
  columns: string[]
  mapping: LayerMapping
}

const layout = (columns: string[]) => columns.toSorted().join('\u0000')

/** The mapping of the last file with the same columns, whatever their order. */
export const mappingOfSameLayout = (
  columns: string[],
  earlier: EarlierMapping[],
): EarlierMapping | undefined =>
  columns.length > 0 ? earlier.find((each) => layout(each.columns) === layout(columns)) : undefined

/** Which columns hold name, kind and the figures of objects: as given when they exist, else by the usual headings. */
export function guessMapping(columns: string[], given: ColumnMapping): LayerMapping {
  const find = (headings: string[]) =>
    headings.flatMap((heading) => columns.filter((column) => plainHeading(column) === heading))[0] ?? null
  const chosen = (wanted: string | undefined, guess: string | null) =>
    wanted !== undefined && columns.includes(wanted) ? wanted : guess
  const figures = given.figures ?? figuresOfHeadings(columns)
  return {
    ...given,
    ...(Object.keys(figures).length > 0 && { figures }),
    name: chosen(given.name, find(nameHeadings)),
    type: chosen(given.type, find(typeHeadings)),
  }
}

/**
 * What a row names itself: as the mapping says, else by code, Chinese or English; null when none of ours. A name that
 * both a zone and an object have is an object's where it is drawn as one and the file says what such an object needs.
 */
export function kindIn(
  properties: Record<string, unknown>,
  { type, typeOf = {}, figures = {} }: LayerMapping,
  shape: Shape['type'],
): RowKind | null {
  const value = type === null ? null : cellIn(properties, type)
  if (value === null) return null
  const word = wordIn(value)
  if (Object.hasOwn(typeOf, word)) return typeOf[word] ?? null
  const [zone, object] = [typeOfWord(value), objectOfWord(value)]
  if (!object) return zone ?? null
  const isDrawnSo = shapesOfObject(object.kind).includes(shape)
  const isWhole = objectParametersOf(object.kind).every(
    ({ path, isRequired }) => !isRequired || Object.hasOwn(figures, path),
  )
  return zone && !(isDrawnSo && isWhole) ? zone : objectCodeOf(object.kind)
}

const longestName = 200

/** The row's name as plain text of at most 200 characters, without control signs; null when there is none. */
export function nameIn(properties: Record<string, unknown>, column: string | null): string | null {
  return (column === null ? undefined : plainText(cellIn(properties, column), longestName)) ?? null
}

/** Whether the row's name is longer than `nameIn` gives it. */
export function isNameCut(properties: Record<string, unknown>, column: string | null): boolean {
  const name = column === null ? undefined : plainText(cellIn(properties, column), longestName + 1)
  return name !== undefined && Array.from(name).length > longestName
}

/** A cell as it is shown in lists of a column's words. */
const wordIn = (cell: string) => plainText(cell, 80) ?? ''

const mostWords = 60

/** The different words of each column in the order of the rows, as far as they are few enough to be kinds. */
export function wordsOfColumns(rows: Record<string, unknown>[], columns: string[]): Record<string, string[]> {
  return Object.fromEntries(
    columns.map((column) => {
      const words = new Set<string>()
      for (const row of rows) {
        const cell = cellIn(row, column)
        if (cell !== null && words.size < mostWords) words.add(wordIn(cell))
      }
      words.delete('')
      return [column, [...words]]
    }),
  )
}
