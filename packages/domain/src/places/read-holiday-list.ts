import { plainSigns } from '../plain-signs.ts'

export interface HolidayList {
  daysOff: [from: string, to: string][]
  makeUpDays: string[]
  /** Sentences with a day that is none, is of another year, or of which nothing is said. */
  unread: string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthName = `(?<name>${months.join('|')})[a-z]*\\.?`
const ending = '(?:st|nd|rd|th)?'
/** 2027-02-05 and 2027/2/5; 2027年2月5日, 2月5日, 5日; 5 February 2027; February 5, 2027. */
const dayForms = [
  String.raw`(?<year>\d{4})(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})日?`,
  String.raw`(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日`,
  String.raw`(?<day>\d{1,2})${ending} ${monthName}(?:,? (?<year>\d{4}))?`,
  String.raw`${monthName} (?<day>\d{1,2})${ending}\b(?:,? (?<year>\d{4}))?`,
]
const anyDay = new RegExp(
  dayForms
    // A name may stand once in an expression, so each form has its own.
    .map((form, at) => form.replaceAll(/\?<(\w+)>/g, `?<$1${at}>`))
    .join('|'),
  'gi',
)
const untilWords = /^\s*(?:至|到|-|~|to|until|through)\s*$/i
const weekdays = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?/gi

/**
 * The days off of a year in what an office announced: the notice of the State Council as it is published (放假, 上班), or
 * a line a day or stretch, off unless it says 上班 or “work”. What is in brackets is the weekday and is not read.
 */
export function readHolidayList(text: string, year: number): HolidayList {
  const list: HolidayList = { daysOff: [], makeUpDays: [], unread: [] }
  for (const sentence of plainSigns(text).split(/[。;\n]/)) {
    const plain = sentence.replace(/\([^)]*\)/g, '').replace(weekdays, ' ')
    const { found, isWhole } = stretchesIn(plain, year)
    if (found.length === 0 && isWhole) continue
    const isWorked = /班|\bwork/i.test(plain)
    const isOff = /放假|休(?!息)/.test(plain) || !/\p{Script=Han}/u.test(plain.replace(/[年月日至到]/g, ''))
    const own = found.filter(([from, to]) => [from, to].every((day) => day.startsWith(`${year}-`)))
    if (!isWhole || own.length < found.length || (!isWorked && !isOff)) list.unread.push(sentence.trim())
    if (isWorked) list.makeUpDays.push(...own.flatMap(([from, to]) => (from === to ? [from] : [from, to])))
    else if (isOff) list.daysOff.push(...own)
  }
  const byDay = (a: string, b: string) => a.localeCompare(b)
  return {
    daysOff: list.daysOff.toSorted(([a], [b]) => byDay(a, b)),
    makeUpDays: list.makeUpDays.toSorted(byDay),
    unread: list.unread,
  }
}

/** Days and stretches of days in a sentence; a month or year that is left out is that of the day before. */
function stretchesIn(sentence: string, year: number) {
  const found: [string, string][] = []
  let isWhole = true
  let [lastYear, lastMonth, end] = [year, 0, -1]
  for (const match of sentence.matchAll(anyDay)) {
    const part = (name: string) =>
      Object.entries(match.groups ?? {}).find(([key, value]) => key.startsWith(name) && value)?.[1]
    const named = part('name')?.toLowerCase()
    lastYear = Number(part('year') ?? lastYear)
    lastMonth = named ? months.indexOf(named) + 1 : Number(part('month') ?? lastMonth)
    const day = isoDay(lastYear, lastMonth, Number(part('day')))
    const between = end < 0 ? '' : sentence.slice(end, match.index)
    end = match.index + match[0].length
    if (!day) {
      isWhole = false
      continue
    }
    const before = found.at(-1)
    if (before && untilWords.test(between)) before[1] = day
    else found.push([day, day])
  }
  return { found, isWhole }
}

function isoDay(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null
}
