import { hanNumber } from '../han-numerals.ts'

/** What a cell says of a day. `day` is `2014-03-04`; of a month or year alone it is the first one. */
export type DateReading =
  | { kind: 'day'; day: string }
  | { kind: 'rough'; day: string; precision: 'month' | 'year' }
  /** Day and month may stand in either order. */
  | { kind: 'either'; dayFirst: string; monthFirst: string }
  /** Nothing was entered, however that is written. */
  | { kind: 'none' }
  | { kind: 'unreadable' }

export type DateOrder = 'day_first' | 'month_first'

const empty = /^(|-+|—+|null|nil|none|n\/?a|nan|unknown|未知|不详|无|0000[-/.]?00[-/.]?00.*)$/i
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Days since 30 December 1899, as spreadsheets count them (ISO/IEC 29500-1, 18.17.4.1): 1954 to 2064. */
const [firstSerial, lastSerial] = [20_000, 60_000]
const dayMilliseconds = 86_400_000

/**
 * Reads a date as offices write them: ISO 8601, `2014/3/4`, `2014年3月4日`, `一九八五年十一月十三日`, `13/11/1985`,
 * `13 Nov 1985`, a spreadsheet's serial number, milliseconds since 1970; full width or not.
 */
export function readDate(cell: string): DateReading {
  const words = cell.normalize('NFKC').trim()
  if (empty.test(words)) return { kind: 'none' }
  if (/^-?\d{11,13}$/.test(words)) return { kind: 'day', day: isoOf(Number(words)) }
  if (/^\d{5}(\.\d+)?$/.test(words)) return ofSerial(Math.floor(Number(words)))
  const plain = withDigits(words).replace(/[T ]\d{1,2}:\d{2}.*$/, '')
  return ofParts(plain) ?? { kind: 'unreadable' }
}

function ofSerial(serial: number): DateReading {
  if (serial < firstSerial || serial > lastSerial) return { kind: 'unreadable' }
  return { kind: 'day', day: isoOf(Date.UTC(1899, 11, 30) + serial * dayMilliseconds) }
}

const isoOf = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10)

function ofParts(words: string): DateReading | undefined {
  const whole =
    /^(\d{4})(\d{2})(\d{2})$/.exec(words) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(words)
  if (whole) return dayOf(whole[1], whole[2], whole[3])
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(words)
  if (month) return roughOf(month[1], month[2], 'month')
  const year = /^([12]\d{3})年?$/.exec(words)
  if (year) return roughOf(year[1], '1', 'year')
  const named = namedMonth(words)
  if (named) return dayOf(...named)
  const either = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(words)
  if (!either) return undefined
  const [, first, sign, second, inYear] = either
  const [dayFirst, monthFirst] = [dayOf(inYear, second, first), dayOf(inYear, first, second)]
  // Points part days from months only where the day stands first.
  if (sign === '.' || !monthFirst) return dayFirst
  if (!dayFirst || dayFirst.day === monthFirst.day) return monthFirst
  return { kind: 'either', dayFirst: dayFirst.day, monthFirst: monthFirst.day }
}

/** The order that a date like `13/11/1985` can only be meant in; undefined where it may be either, or is written otherwise. */
export function orderIn(cell: string): DateOrder | undefined {
  const found = /^(\d{1,2})([-/])(\d{1,2})\2\d{4}/.exec(cell.normalize('NFKC').trim())
  const [first, second] = [Number(found?.[1]), Number(found?.[3])]
  if (first > 12 && second <= 12) return 'day_first'
  return second > 12 && first <= 12 ? 'month_first' : undefined
}

/** `13 Nov 1985`, `November 13, 1985`: year, month, day. */
function namedMonth(words: string): [string, string, string] | undefined {
  const found =
    /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i.exec(words) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/i.exec(words)
  const { day = '', month = '', year = '' } = found?.groups ?? {}
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1
  return number > 0 ? [year, String(number), day] : undefined
}

const two = (number: string | undefined) => (number ?? '').padStart(2, '0')

function dayOf(year?: string, month?: string, day?: string): { kind: 'day'; day: string } | undefined {
  const iso = `${year}-${two(month)}-${two(day)}`
  const moment = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && isoOf(moment.getTime()) === iso
    ? { kind: 'day', day: iso }
    : undefined
}

function roughOf(
  year: string | undefined,
  month: string | undefined,
  precision: 'month' | 'year',
): DateReading | undefined {
  const first = dayOf(year, month, '1')
  return first && { ...first, kind: 'rough', precision }
}

/** Chinese numerals as digits: sign by sign in a year, up to 99 in a month or day. */
const withDigits = (words: string): string =>
  words
    .replace(/^[〇零一二三四五六七八九]{4}(?=年)/, (year) => String(hanNumber(year)).padStart(4, '0'))
    .replaceAll(/(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])/g, (number) =>
      String(hanNumber(number)),
    )
