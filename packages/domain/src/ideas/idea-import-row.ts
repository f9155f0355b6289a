import { dayIn } from '../calendar.ts'
import { foldText } from '../fold-text.ts'
import type { RefusalCode, RefusalParams } from '../refusal.ts'
import { readDate } from '../zones/read-date.ts'
import { categoryOfWord } from './category-words.ts'
import type { IdeaCategory } from './idea.ts'
import { columnsLike, type IdeaMapping } from './idea-mapping.ts'
import { titleFrom } from './title-from.ts'

export type TableRow = Record<string, string>

/** What every row of a file has in common unless it says otherwise. */
export interface IdeaDefaults {
  category: IdeaCategory
  /** `2024-03-04`; null where it is not known. */
  saidOn: string | null
  timeZone: string
  /** The calendar day of the place: nothing was said later. */
  today: string
}

/** A row as words, with where it says to be; the place is found later. */
export interface ReadIdeaRow {
  title: string
  words: string
  category: IdeaCategory
  /** A day, month or year of the place, as exactly as the source has it. */
  saidOn: string | null
  item: string | null
  lonLat: [number, number] | null
  address: string | null
}

export type RowProblem = { code: RefusalCode; params?: RefusalParams }

const longestWords = 4000
const unseen = /[\p{Cf}\p{Cs}\p{Co}]|(?!\n)\p{Cc}/gu

/** Markup of a rich editor as plain text: paragraphs and breaks become lines. */
function plainWords(cell: string): string {
  const text = /<\/?(?:p|br|div|ul|ol|li|h\d|strong|em|a)\b[^>]*>/i.test(cell)
    ? cell.replaceAll(/<\/(?:p|div|li|h\d)>|<br\s*\/?>/gi, '\n').replaceAll(/<[^>]*>/g, '')
    : cell
  const named: Record<string, string> = {
    '&nbsp;': ' ',
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
  }
  return text
    .replaceAll(/&(?:nbsp|amp|lt|gt|quot);/g, (sign) => named[sign] ?? sign)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
}

/** The cell of a column, or of the same in another language where that one is empty. */
function cellOf(row: TableRow, column: string | undefined): string {
  if (column === undefined) return ''
  for (const each of columnsLike(column, Object.keys(row))) {
    const cell = Object.hasOwn(row, each) ? plainWords(row[each] ?? '') : ''
    if (cell !== '') return cell
  }
  return ''
}

const aDay = {
  zh: '一个日子：先说明日在前还是月在前',
  en: 'one day: please say whether the day or the month stands first',
}

/** The day of the place in a cell; a month or a year alone stays one; null where it tells none. */
function dayOf(
  cell: string,
  column: string,
  { dateOrder }: IdeaMapping,
  timeZone: string,
): string | null | RowProblem {
  // An instant is a day of the place only by the place's clock.
  const isInstant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|UTC|[+-]\d\d:?\d\d)$/.test(cell)
  const instant = isInstant ? Date.parse(cell.replace(' ', 'T').replace(/ ?UTC$/, 'Z')) : Number.NaN
  if (!Number.isNaN(instant)) return dayIn(new Date(instant), timeZone)
  const reading = readDate(cell)
  switch (reading.kind) {
    case 'day':
      return reading.day
    case 'rough':
      return reading.precision === 'year' ? reading.day.slice(0, 4) : reading.day.slice(0, 7)
    case 'either':
      if (!dateOrder)
        return { code: 'layer_row_bad_cell', params: { column, value: cell.slice(0, 60), wanted: aDay } }
      return dateOrder === 'day_first' ? reading.dayFirst : reading.monthFirst
    default:
      return null
  }
}

/** `120.0015`, `１２０．００１５`, `120,0015`; NaN for what is no number. */
const degrees = (cell: string) => Number(cell.normalize('NFKC').replace(',', '.').trim() || Number.NaN)

/** Reads one row by the mapping, without its place; says what cannot be read. */
export function readIdeaRow(
  row: TableRow,
  mapping: IdeaMapping,
  defaults: IdeaDefaults,
): ReadIdeaRow | RowProblem {
  const [title, said] = [cellOf(row, mapping.title), cellOf(row, mapping.words)]
  const words = said || title
  if (Array.from(words.replaceAll(/[\p{P}\p{Z}\p{S}\s]/gu, '')).length < 2)
    return { code: 'idea_row_without_words' }
  if (words.length > longestWords) return { code: 'idea_row_too_long', params: { limit: longestWords } }
  const dateCell = cellOf(row, mapping.saidOn)
  const day = dateCell && mapping.saidOn ? dayOf(dateCell, mapping.saidOn, mapping, defaults.timeZone) : null
  if (day !== null && typeof day === 'object') return day
  const saidOn = day ?? defaults.saidOn
  if (saidOn !== null && saidOn > defaults.today) return { code: 'idea_row_future', params: { day: saidOn } }
  const [lon, lat] = [cellOf(row, mapping.longitude), cellOf(row, mapping.latitude)]
  const lonLat: [number, number] | null = lon && lat ? [degrees(lon), degrees(lat)] : null
  if (lonLat && !isOnEarth(lonLat))
    return { code: 'idea_row_bad_coordinates', params: { value: `${lon}, ${lat}`.slice(0, 60) } }
  const word = cellOf(row, mapping.category).slice(0, 80)
  const chosen =
    word && Object.hasOwn(mapping.categoryOf ?? {}, word) ? mapping.categoryOf?.[word] : undefined
  return {
    title: Array.from(title.replaceAll(/\s+/gu, ' ') || titleFrom(words))
      .slice(0, 80)
      .join(''),
    words,
    category: chosen ?? (word ? categoryOfWord(word) : undefined) ?? defaults.category,
    saidOn,
    item: cellOf(row, mapping.item).slice(0, 200) || null,
    lonLat,
    address: cellOf(row, mapping.address).slice(0, 120) || null,
  }
}

const isOnEarth = ([lon, lat]: [number, number]) =>
  Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && !(lon === 0 && lat === 0)

export const isProblem = (read: ReadIdeaRow | RowProblem): read is RowProblem => 'code' in read

/** What tells that two rows are one: the identifier within its source, else the same words of the same day. */
export const sameAs = (
  source: string,
  { item, words, saidOn }: Pick<ReadIdeaRow, 'item' | 'words' | 'saidOn'>,
) =>
  item === null
    ? `words\n${foldText(words).replaceAll(/[\s\p{P}]+/gu, '')}\n${saidOn ?? ''}`
    : `item\n${foldText(source).trim()}\n${item}`
