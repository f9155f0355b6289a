/** Days of the seed move with the day of loading; what lies before this year is history and stays. */
const firstMovingYear = 2025
const dayMilliseconds = 86_400_000
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const dates = new RegExp(
  [
    String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{2})-(?<isoDay>\d{2})(?!\d)`,
    String.raw`(?:(?<hanYear>\d{4}) ?年 ?)?(?<hanMonth>\d{1,2}) ?月 ?(?<hanDay>\d{1,2}) ?日`,
    String.raw`(?<onlyHanYear>\d{4}) ?年 ?(?<onlyHanMonth>\d{1,2}) ?月`,
    String.raw`(?<enDay>\d{1,2}) (?<enMonth>${months.join('|')})(?: (?<enYear>\d{4}))?(?!\w)`,
    String.raw`(?<onlyEnMonth>${months.join('|')}) (?<onlyEnYear>\d{4})(?!\w)`,
  ].join('|'),
  'gu',
)

/**
 * The same data, so many days later: every ISO date and every date in a Chinese or English sentence. Times of
 * day stay. A date without a year is the one nearest to `now`, a day of the data such as `2026-05-20`.
 */
export function shiftDates<Data>(data: Data, days: number, now: string): Data {
  if (days === 0) return data
  return shifted(data, days, now) as Data
}

function shifted(value: unknown, days: number, now: string): unknown {
  if (typeof value === 'string') return shiftedText(value, days, now)
  if (Array.isArray(value)) return value.map((item) => shifted(item, days, now))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shifted(inner, days, now)]))
}

function shiftedText(text: string, days: number, now: string): string {
  return text.replace(dates, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Partial<Record<string, string>>
    const english = found['enMonth'] ?? found['onlyEnMonth']
    const month = english
      ? months.indexOf(english as (typeof months)[number])
      : Number(found['isoMonth'] ?? found['hanMonth'] ?? found['onlyHanMonth']) - 1
    // A month without a day moves as its middle does.
    const day = Number(found['isoDay'] ?? found['hanDay'] ?? found['enDay'] ?? 15)
    const written = ['isoYear', 'hanYear', 'enYear', 'onlyHanYear', 'onlyEnYear'].find((key) => found[key])
    const year = written ? Number(found[written]) : nearestYear(month, day, now)
    const before = new Date(Date.UTC(year, month, day))
    if (year < firstMovingYear || before.getUTCMonth() !== month) return whole
    const later = new Date(before.getTime() + days * dayMilliseconds)
    const gap = whole.includes(' ') ? ' ' : ''
    const [laterYear, laterDay] = [later.getUTCFullYear(), later.getUTCDate()]
    const inChinese = `${later.getUTCMonth() + 1}${gap}月`
    const inEnglish = months[later.getUTCMonth()] as string
    if (found['isoYear']) return later.toISOString().slice(0, 10)
    if (found['onlyHanYear']) return `${laterYear}${gap}年${gap}${inChinese}`
    if (found['hanMonth'])
      return `${found['hanYear'] ? `${laterYear}${gap}年${gap}` : ''}${inChinese}${gap}${laterDay}${gap}日`
    if (found['onlyEnYear']) return `${inEnglish} ${laterYear}`
    return `${laterDay} ${inEnglish}${found['enYear'] ? ` ${laterYear}` : ''}`
  })
}

function nearestYear(month: number, day: number, now: string): number {
  const near = Date.parse(now.slice(0, 10))
  const middle = Number(now.slice(0, 4))
  const distance = (year: number) => Math.abs(Date.UTC(year, month, day) - near)
  return [middle - 1, middle, middle + 1].reduce((best, year) =>
    distance(year) < distance(best) ? year : best,
  )
}
