import type { HolidayYear } from './places/shipped-holidays.ts'

const dayMilliseconds = 86_400_000
const toUtc = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later; days are `2026-05-20`, without a time. */
export const addDays = (day: string, days: number): string =>
  new Date(toUtc(day) + days * dayMilliseconds).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayMilliseconds)

/** Whether offices are open: weekends and holidays are not, make-up Saturdays and Sundays are. */
export function isWorkingDay(day: string, table: readonly HolidayYear[]): boolean {
  const year = table.find((candidate) => candidate.year === Number(day.slice(0, 4)))
  if (year?.makeUpDays.includes(day)) return true
  if (year?.daysOff.some(([from, to]) => from <= day && day <= to)) return false
  const weekday = new Date(toUtc(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Whether the days off of its year were announced; otherwise a term that ends on it may still end later. */
export const isDayKnown = (day: string, table: readonly HolidayYear[]): boolean =>
  table.some(({ year, isProvisional }) => year === Number(day.slice(0, 4)) && !isProvisional)

/** The day itself if offices are open, else the next day on which they are. */
export function rollForward(day: string, table: readonly HolidayYear[]): string {
  let rolled = day
  while (!isWorkingDay(rolled, table)) rolled = addDays(rolled, 1)
  return rolled
}

/**
 * The last day of a term in calendar days: the first day is not counted, and a last day on which offices are
 * closed moves to the next working day. Source: Civil Code, Art. 201 and 203.
 */
export function lastDayOf(firstDay: string, days: number, table: readonly HolidayYear[]): string {
  return rollForward(addDays(firstDay, days), table)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** The day that an instant falls on in a zone. */
export function dayIn(instant: Date, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    clocks.set(timeZone, clock)
  }
  return clock.format(instant)
}

/** No zone is farther from UTC; its clocks begin a day so many milliseconds before or after UTC at most. */
const farthestFromUtc = 16 * 3_600_000

/**
 * The first instant of a day in a zone, to the second. That is not midnight everywhere: where clocks leap at midnight
 * (Cairo, Beirut, Santiago) the day begins at one o'clock, and a day that was left out (Apia, 30 December 2011) begins
 * with the next. Asked of the zone itself (ECMA-402, the IANA time zone database): until when it shows an earlier day.
 */
export function startOfDay(day: string, timeZone: string): Date {
  let before = (toUtc(day) - farthestFromUtc) / 1000
  let from = (toUtc(day) + farthestFromUtc + dayMilliseconds) / 1000
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayIn(new Date(middle * 1000), timeZone) < day) before = middle
    else from = middle
  }
  return new Date(from * 1000)
}

/** 24:00 of a day: the instant at which it is over. */
export const endOfDay = (day: string, timeZone: string): Date => startOfDay(addDays(day, 1), timeZone)
