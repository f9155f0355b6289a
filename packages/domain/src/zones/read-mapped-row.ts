import { type AmountColumn, amountColumn, amountIn } from './amount-column.ts'
import type { LocalText } from '../language.ts'
import type { RefusalCode, RefusalParams } from '../refusal.ts'
import type { HeritageObjectKind } from './heritage-object.ts'
import { cellIn, numberOf, plainText } from './layer-cells.ts'
import type { ColumnMapping, RuleMapping, ValueSource } from './layer-mapping.ts'
import { dimensionOf } from './read-amount.ts'
import { bareWord } from './layer-type-words.ts'
import { readDate } from './read-date.ts'
import { choiceName } from './rule-names.ts'
import { type RuleParameter, parametersOf } from './rule-parameters.ts'
import { Rule } from './rule.ts'
import { type ZoneLevel, type ZoneType, zoneLevels } from './zone.ts'
import type { DateNote, MappedZone } from './zone-layer.ts'
import { zoneLevelNames, zoneTypeNames } from './zone-names.ts'

type Row = Record<string, unknown>

/** A row that cannot become what the mapping makes of it. */
export class BadRow extends Error {
  readonly problem: { code: RefusalCode; params: RefusalParams }
  constructor(problem: BadRow['problem']) {
    super('bad row')
    this.problem = problem
  }
}

/** A row with a cell that cannot be read as what the mapping makes of it. */
export class BadCell extends BadRow {
  constructor(column: string, value: string, wanted: LocalText) {
    super({ code: 'layer_row_bad_cell', params: { column, value: value.slice(0, 60), wanted } })
  }
}

const aDay = {
  zh: '一个日子：先说明日在前还是月在前',
  en: 'one day: please say whether the day or the month stands first',
}
const aLevel = {
  zh: `其中之一：${zoneLevels.map((level) => zoneLevelNames[level].zh).join('、')}`,
  en: `one of: ${zoneLevels.map((level) => zoneLevelNames[level].en).join(', ')}`,
}

/**
 * What a row says by its mapped columns, with what was uncertain about its dates; `rows` are all of the
 * file, whose numbers tell together how they are written. Throws `BadCell` naming the cell
 * that cannot be read. A missing day is not a missing zone: the layer's own day stands in for one that is unknown.
 */
export function mappedZone(
  row: Row,
  type: ZoneType,
  mapping: ColumnMapping,
  rows: readonly Row[] = [row],
): { zone: MappedZone; notes: DateNote[] } {
  const notes: DateNote[] = []
  const facts = factsOfRow(row, zoneTypeNames[type], mapping, notes)
  const rules = (mapping.rules ?? []).flatMap((rule, at) =>
    !rule.types || rule.types.includes(type) ? (mappedRule(row, rule, `m${at + 1}`, rows) ?? []) : [],
  )
  return { zone: { ...facts, rules }, notes }
}

/** What a row says of a zone and of a heritage object alike; `kind` where its own word for it is empty. */
export function factsOfRow(
  row: Row,
  kind: LocalText,
  mapping: ColumnMapping,
  notes: { push: (note: DateNote) => unknown },
): Omit<MappedZone, 'rules'> {
  const text = (column: string | undefined) => (column ? plainText(cellIn(row, column), 200) : undefined)
  const both = (column: string | undefined): LocalText | undefined => {
    const words = text(column)
    return words ? { zh: words, en: words } : undefined
  }
  const [nameEn, reference, level] = [text(mapping.nameEn), text(mapping.reference), levelIn(row, mapping)]
  const [authority, act, article] = [both(mapping.authority), both(mapping.act), both(mapping.article)]
  const validFrom = dayIn(row, mapping.validFrom, mapping, notes)
  const validTo = dayIn(row, mapping.validTo, mapping, notes)
  if (mapping.validTo && validTo && validFrom && validTo <= validFrom)
    throw new BadCell(mapping.validTo, validTo, {
      zh: `${validFrom} 以后的日期`,
      en: `a date after ${validFrom}`,
    })
  const designation = text(mapping.type)?.slice(0, 120) ?? kind.zh
  return {
    ...(nameEn && { nameEn }),
    ...(reference && { designation: { scheme: mapping.scheme ?? 'other', designation, reference } }),
    ...(validFrom && { validFrom }),
    ...(validTo && { validTo }),
    ...(level && { level }),
    ...(authority && { authority }),
    ...(act && { act }),
    ...(article && { article }),
  }
}

/** The day of a cell; undefined where it is empty, or unreadable, which is noted. */
function dayIn(
  row: Row,
  column: string | undefined,
  { dateOrder }: ColumnMapping,
  notes: { push: (note: DateNote) => unknown },
): string | undefined {
  const cell = column && cellIn(row, column)
  if (!column || !cell) return undefined
  const reading = readDate(cell)
  const text = plainText(cell, 60) ?? ''
  switch (reading.kind) {
    case 'day':
      return reading.day
    case 'rough':
      notes.push({ kind: 'date_rough', text, day: reading.day })
      return reading.day
    case 'either':
      if (!dateOrder) throw new BadCell(column, cell, aDay)
      return dateOrder === 'day_first' ? reading.dayFirst : reading.monthFirst
    case 'unreadable':
      notes.push({ kind: 'date_unknown', text })
      return undefined
    default:
      return undefined
  }
}

/** How high a row's law stands; `市级`, `City` and our own code are one. */
function levelIn(row: Row, { level: column }: ColumnMapping): ZoneLevel | undefined {
  const cell = column && cellIn(row, column)?.trim()
  if (!column || !cell) return undefined
  const bare = bareWord(cell)
  const found = zoneLevels.find((level) => {
    const { zh, en } = zoneLevelNames[level]
    return [level, zh, `${zh}级`, en, ...(otherLevels[level] ?? [])].some((each) => bareWord(each) === bare)
  })
  if (!found) throw new BadCell(column, cell, aLevel)
  return found
}

const otherLevels: Partial<Record<ZoneLevel, readonly string[]>> = {
  world: ['世界级', '世界遗产', 'international'],
  national: ['全国', '全国重点', '国保', 'federal'],
  province: ['自治区级', '直辖市级', '省保', 'regional', 'provincial'],
  city: ['地市级', '市保', 'municipal'],
  district: ['县', '县级', '区县级', '县保', 'county'],
  local: ['街道级', '镇级', '乡镇级'],
}

/** The rule that a row sets; undefined when the cell of a needed parameter is empty. */
function mappedRule(row: Row, mapping: RuleMapping, id: string, rows: readonly Row[]): Rule | undefined {
  const made: Record<string, unknown> = {}
  let lastColumn: { column: string; cell: string; wanted: LocalText } | undefined
  for (const parameter of parametersOf(mapping.kind) ?? []) {
    const source: ValueSource | undefined = Object.hasOwn(mapping.parameters, parameter.path)
      ? mapping.parameters[parameter.path]
      : undefined
    if (!source) continue
    if ('fixed' in source) put(made, parameter.path, source.fixed)
    else {
      const cell = cellIn(row, source.column)?.trim()
      if (!cell) {
        if (parameter.isRequired) return undefined
        continue
      }
      const { value, wanted } =
        parameter.type === 'number'
          ? amountIn(
              cell,
              dimensionOf(mapping.kind, parameter.path),
              columnOf(rows, mapping.kind, parameter, source),
            )
          : readCell(cell, parameter)
      if (value === undefined) throw new BadCell(source.column, cell, wanted)
      lastColumn = { column: source.column, cell, wanted }
      put(made, parameter.path, value)
    }
  }
  const { kind, severity, exception } = mapping
  const words = { article: filled(mapping.article, row), text: filled(mapping.text, row) }
  const parsed = Rule.safeParse({ ...made, id, kind, severity, ...words, ...(exception && { exception }) })
  if (parsed.success) return parsed.data
  const path = parsed.error.issues[0]?.path.join('.') ?? ''
  const { column = path, cell = '', wanted = { zh: '合适的值', en: 'a fitting value' } } = lastColumn ?? {}
  throw new BadCell(column, cell, wanted)
}

export function put(rule: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  let inside = rule
  for (const key of keys.slice(0, -1)) inside = (inside[key] ??= {}) as Record<string, unknown>
  inside[keys.at(-1) ?? path] = value
}

/** How the numbers of each column are written, asked once for all rows of a file. */
const columnsOfRows = new WeakMap<readonly Row[], Map<string, AmountColumn>>()

export function columnOf(
  rows: readonly Row[],
  kind: RuleMapping['kind'] | HeritageObjectKind,
  { path }: RuleParameter,
  { column, factor, comma }: Extract<ValueSource, { column: string }>,
): AmountColumn {
  const known = columnsOfRows.get(rows) ?? new Map<string, AmountColumn>()
  columnsOfRows.set(rows, known)
  const dimension = dimensionOf(kind, path)
  const key = `${dimension} ${column}`
  const found = known.get(key) ?? amountColumn(rows, column, dimension)
  known.set(key, found)
  return { ...found, ...(factor !== undefined && { factor }), ...(comma && { comma }) }
}

const lists = /[,，;；、|/\n]+/

export function readCell(
  cell: string,
  { type, options }: RuleParameter,
): { value: unknown; wanted: LocalText } {
  const chosen = (word: string) =>
    options.find((code) =>
      [code, choiceName(code).zh, choiceName(code).en].includes(word.trim().toLowerCase()),
    )
  const parts = cell.split(lists).flatMap((part) => part.trim() || [])
  const oneOf = { zh: `其中之一：${options.join('、')}`, en: `one of: ${options.join(', ')}` }
  switch (type) {
    case 'choice':
      return { value: chosen(cell), wanted: oneOf }
    case 'choices': {
      const codes = parts.map(chosen)
      return { value: codes.includes(undefined) ? undefined : codes, wanted: oneOf }
    }
    case 'texts':
      return { value: parts, wanted: { zh: '清单', en: 'a list' } }
    case 'local_text':
      return { value: { zh: cell, en: cell }, wanted: { zh: '文字', en: 'words' } }
    case 'position': {
      const pair = cell.split(/[\s,，;；]+/).map(numberOf)
      const isPair = pair.length === 2 && !pair.includes(undefined)
      return { value: isPair ? pair : undefined, wanted: { zh: '经度, 纬度', en: 'longitude, latitude' } }
    }
    default:
      return { value: cell, wanted: { zh: '文字', en: 'words' } }
  }
}

/** Words with the row's cells in the place of `{column}`; a brace that names no column stays. */
function filled({ zh, en }: LocalText, row: Row): LocalText {
  const fill = (words: string) =>
    words
      .replaceAll(/\{([^{}]{1,200})\}/g, (as, column: string) => plainText(cellIn(row, column), 200) ?? as)
      .slice(0, 20_000)
  return { zh: fill(zh), en: fill(en) }
}
