import type { Locale } from '@hetu/domain/language'

export interface WallTime {
  year: number
  month: number
  day: number
  /** 0 to 6, Sunday first. */
  weekday: number
  hour: number
  minute: number
}

const weekdaysZh = '日一二三四五六'
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const monthsEn =
  'January February March April May June July August September October November December'.split(' ')

type Instant = string | Date

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Made once for each zone: making one takes a phone longer than a hundred readings. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}

const isDay = (instant: Instant) => typeof instant === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(instant)

/** The clock and calendar of the place at an instant; a day without a time is that day in every zone. */
export function wallTime(instant: Instant, zone: string): WallTime {
  const parts = clockOf(isDay(instant) ? 'UTC' : zone).formatToParts(new Date(instant))
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const [year, month, day] = [read('year'), read('month'), read('day')]
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, weekday, hour: read('hour'), minute: read('minute') }
}

/** A term that ends at midnight is said as 24:00 of the day before, as notices do. */
function closingTime(instant: Instant, zone: string): WallTime {
  const at = wallTime(instant, zone)
  if (at.hour !== 0 || at.minute !== 0) return at
  return { ...wallTime(new Date(new Date(instant).getTime() - 60_000), zone), hour: 24, minute: 0 }
}

const two = (value: number) => String(value).padStart(2, '0')
const clock = (at: WallTime) => `${two(at.hour)}:${two(at.minute)}`
const dayNumber = (at: WallTime) => Date.UTC(at.year, at.month - 1, at.day) / 86_400_000

function dayWords(at: WallTime, locale: Locale, withYear: boolean): string {
  if (locale === 'zh-CN') return `${withYear ? `${at.year} 年 ` : ''}${at.month} 月 ${at.day} 日`
  return `${at.day} ${monthsEn[at.month - 1]}${withYear ? ` ${at.year}` : ''}`
}

export interface DayOptions {
  /** Left out, the year is said only when it is not this year's. */
  withYear?: boolean
  withWeekday?: boolean
  now?: Date
}

/** “6 月 3 日（周三）”, “Wed 3 June”. */
export function formatDay(instant: Instant, locale: Locale, zone: string, options: DayOptions = {}): string {
  const at = wallTime(instant, zone)
  const withYear = options.withYear ?? at.year !== wallTime(options.now ?? new Date(), zone).year
  const day = dayWords(at, locale, withYear)
  if (!options.withWeekday) return day
  return locale === 'zh-CN' ? `${day}（周${weekdaysZh[at.weekday]}）` : `${weekdaysEn[at.weekday]} ${day}`
}

/** “6 月 3 日 18:05”, “18:05, 3 June”. */
export function formatMoment(
  instant: Instant,
  locale: Locale,
  zone: string,
  options: DayOptions = {},
): string {
  const at = wallTime(instant, zone)
  const day = formatDay(instant, locale, zone, options)
  return locale === 'zh-CN' ? `${day} ${clock(at)}` : `${clock(at)}, ${day}`
}

/** The zone's name as said in English; Chinese readers are in it and are not told. */
export function zoneName(zone: string): string {
  if (zone === 'Asia/Shanghai') return 'Beijing time'
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
    new Date(),
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** “6 月 8 日 24:00”, “24:00, 8 June (Beijing time)”. */
export function formatClosing(closesAt: Instant, locale: Locale, zone: string, now = new Date()): string {
  const at = closingTime(closesAt, zone)
  const day = dayWords(at, locale, at.year !== wallTime(now, zone).year)
  return locale === 'zh-CN' ? `${day} ${clock(at)}` : `${clock(at)}, ${day} (${zoneName(zone)})`
}

/** “还有 19 天”, “3 hours 20 minutes left”; empty once it is over. Days are counted on the calendar. */
export function formatLeft(closesAt: Instant, locale: Locale, zone: string, now = new Date()): string {
  const milliseconds = new Date(closesAt).getTime() - now.getTime()
  if (milliseconds <= 0) return ''
  const isZh = locale === 'zh-CN'
  const days = dayNumber(closingTime(closesAt, zone)) - dayNumber(wallTime(now, zone))
  if (days >= 2 || (days === 1 && milliseconds >= 86_400_000))
    return isZh ? `还有 ${days} 天` : `${counted(days, 'day')} left`
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000))
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (isZh) return `还有${hours ? ` ${hours} 小时` : ''}${rest ? ` ${rest} 分钟` : ''}`
  return `${[hours && counted(hours, 'hour'), rest && counted(rest, 'minute')].filter(Boolean).join(' ')} left`
}

/** “6 月 8 日 24:00 前，还有 19 天”, “until 24:00, 8 June (Beijing time), 19 days left”. */
export function formatDeadline(closesAt: Instant, locale: Locale, zone: string, now = new Date()): string {
  const closing = formatClosing(closesAt, locale, zone, now)
  const left = formatLeft(closesAt, locale, zone, now)
  if (!left) return locale === 'zh-CN' ? `已于 ${closing} 截止` : `closed at ${closing}`
  return locale === 'zh-CN' ? `${closing} 前，${left}` : `until ${closing}, ${left}`
}

/** English counted noun: 1 day, 2 days. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? noun : plural}`
}

export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** How far it is, as a walker says it: “8 米”, “120 m”, “1.2 公里”. */
export function formatDistance(metres: number, locale: Locale): string {
  const isZh = locale === 'zh-CN'
  if (metres >= 1000) return `${formatNumber(metres / 1000, locale, 1)} ${isZh ? '公里' : 'km'}`
  const rounded = metres < 20 ? Math.round(metres) : Math.round(metres / 5) * 5
  return `${rounded} ${isZh ? '米' : 'm'}`
}

/** A measured value of a rule: always two decimals, always metres: “5.63 m”. */
export function formatMetres(metres: number, locale: Locale, decimals = 2): string {
  return `${formatNumber(metres, locale, decimals)} m`
}

/** A count with what it is counted from: “61 / 105 户”, “61 of 105 households”. Never a number alone. */
export function formatShare(
  part: number,
  whole: number,
  locale: Locale,
  unit: { zh: string; en: string },
): string {
  const [a, b] = [formatNumber(part, locale), formatNumber(whole, locale)]
  return locale === 'zh-CN' ? `${a} / ${b} ${unit.zh}` : `${a} of ${b} ${unit.en}`
}

/** “73 %”; with no denominator there is no share, and the reader is told so by a dash. */
export function formatPercent(part: number, whole: number, locale: Locale): string {
  return whole > 0 ? `${formatNumber((part / whole) * 100, locale)} %` : '–'
}
