import { amountIn } from './amount-column.ts'
import { HeritageObject, type HeritageObjectKind } from './heritage-object.ts'
import type { Shape } from '../geometry/shape.ts'
import { notStated } from './law-known.ts'
import { cellIn, plainText } from './layer-cells.ts'
import type { ColumnMapping } from './layer-mapping.ts'
import { figureChoice, figureName, heritageObjectNames } from './object-names.ts'
import { objectParametersOf, shapesOfObject } from './object-parameters.ts'
import { choiceOfWord, objectOfWord } from './object-words.ts'
import { dimensionOf } from './read-amount.ts'
import { readDate } from './read-date.ts'
import { BadCell, BadRow, columnOf, factsOfRow, put, readCell } from './read-mapped-row.ts'
import type { RuleParameter } from './rule-parameters.ts'
import type { ObjectOfRow, RowWarning } from './zone-layer.ts'

type Row = Record<string, unknown>

const years = new Set(['plantedYear', 'builtYear'])
const aYear = { zh: '一个年份', en: 'a year' }

const shapeNames: Record<Shape['type'], { zh: string; en: string }> = {
  Point: { zh: '点', en: 'a point' },
  LineString: { zh: '线', en: 'a line' },
  Polygon: { zh: '面', en: 'an area' },
  MultiPolygon: { zh: '面', en: 'an area' },
}

/**
 * The heritage object that a row is by its mapped columns, with what a planner should look at. Throws `BadRow` where
 * the row is not drawn as its kind is or lacks what the kind needs, `BadCell` where a cell cannot be read.
 */
export function mappedObject(
  row: Row,
  kind: HeritageObjectKind,
  geometry: Shape,
  mapping: ColumnMapping,
  rows: readonly Row[] = [row],
): { object: ObjectOfRow; notes: RowWarning[] } {
  const name = heritageObjectNames[kind]
  const shapes = shapesOfObject(kind)
  if (!shapes.includes(geometry.type)) {
    const words = [...new Set(shapes.map((shape) => shapeNames[shape]))]
    const wanted = { zh: words.map(({ zh }) => zh).join('或'), en: words.map(({ en }) => en).join(' or ') }
    const params = { kind: name, wanted, found: shapeNames[geometry.type] }
    throw new BadRow({ code: 'layer_row_object_shape', params })
  }
  const notes: RowWarning[] = []
  const { level: _level, authority: _authority, ...facts } = factsOfRow(row, name, mapping, notes)
  const figures: Record<string, unknown> = {}
  for (const parameter of objectParametersOf(kind)) {
    const value = figureIn(row, kind, parameter, mapping, rows, notes)
    if (value !== undefined) put(figures, parameter.path, value)
    else if (parameter.isRequired)
      throw new BadRow({
        code: 'layer_row_object_lacks',
        params: { kind: name, figure: figureName(parameter.path) },
      })
  }
  const left = (mapping.rules ?? []).filter(({ types }) => !types).length
  if (left > 0) notes.push({ kind: 'rules_left_out', count: left })
  refuseUnsound(row, { ...figures, kind, geometry }, mapping)
  return { object: { kind, figures, ...facts, isLocationHidden: mapping.isLocationHidden ?? false }, notes }
}

/** The value of one figure; undefined where the row has none. */
function figureIn(
  row: Row,
  kind: HeritageObjectKind,
  parameter: RuleParameter,
  mapping: ColumnMapping,
  rows: readonly Row[],
  notes: RowWarning[],
): unknown {
  const { path, type, options, isRequired } = parameter
  const { figures = {} } = mapping
  const source = Object.hasOwn(figures, path) ? figures[path] : undefined
  // A wall that is called one in the column of kinds needs no other to say so.
  const byKind = path === 'element' && mapping.type ? elementIn(row, mapping.type) : undefined
  if (!source) return byKind
  if ('fixed' in source) return source.fixed
  const cell = cellIn(row, source.column)?.trim()
  if (!cell) return byKind
  if (years.has(path)) {
    const year = yearIn(cell)
    if (year === undefined && isRequired) throw new BadCell(source.column, cell, aYear)
    if (year === undefined) notes.push({ kind: 'year_unknown', text: plainText(cell, 60) ?? '' })
    return year
  }
  if (type === 'choice') {
    const code = choiceOfWord(cell, options)
    if (code !== undefined) return code
    const words = options.map(figureChoice)
    throw new BadCell(source.column, cell, {
      zh: `其中之一：${words.map(({ zh }) => zh).join('、')}`,
      en: `one of: ${words.map(({ en }) => en).join(', ')}`,
    })
  }
  const { value, wanted } =
    type === 'number'
      ? amountIn(cell, dimensionOf(kind, path), columnOf(rows, kind, parameter, source))
      : readCell(cell, parameter)
  if (value === undefined) throw new BadCell(source.column, cell, wanted)
  return value
}

const elementIn = (row: Row, column: string) => objectOfWord(cellIn(row, column) ?? '')?.element

/** `1850`, `1850年`, `1850-03`, a day: its year. */
function yearIn(cell: string): number | undefined {
  const plain = /^(\d{3,4})\s*年?$/.exec(cell.normalize('NFKC').trim())?.[1]
  if (plain) return Number(plain)
  const reading = readDate(cell)
  if (reading.kind === 'day' || reading.kind === 'rough') return Number(reading.day.slice(0, 4))
  return reading.kind === 'either' ? Number(reading.dayFirst.slice(0, 4)) : undefined
}

/** Refuses the cell, or the value for all rows, that an object of this kind cannot have. */
function refuseUnsound(row: Row, given: Record<string, unknown>, { figures = {} }: ColumnMapping): void {
  const law = { act: notStated, article: notStated }
  const read = HeritageObject.safeParse({
    ...given,
    id: 'row',
    name: notStated,
    legalBasis: law,
    accuracyMetres: 0,
  })
  if (read.success) return
  const path = read.error.issues[0]?.path.join('.') ?? ''
  const found = Object.keys(figures).find((each) => each === path || path.startsWith(`${each}.`))
  const source = found === undefined ? undefined : figures[found]
  const isColumn = source && 'column' in source
  const column = isColumn ? source.column : figureName(path).zh
  const value = isColumn ? (cellIn(row, source.column) ?? '') : JSON.stringify(source?.fixed ?? '')
  throw new BadCell(column, value, { zh: '合适的值', en: 'a fitting value' })
}
