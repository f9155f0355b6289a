import { type HolidayYear, holidaysOfChina } from './holidays-china.ts'

const dayMilliseconds = 86_400_000
const toUtc = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later; days are `2026-05-20`, without a time. */
export const addDays = (day: string, days: number): string =>
  new Date(toUtc(day) + days * dayMilliseconds).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number =>
  Math.round((toUtc(to) - toUtc(from)) / dayMilliseconds)

/** Whether offices are open: weekends and holidays are not, make-up Saturdays and Sundays are. */
export function isWorkingDay(day: string, table: readonly HolidayYear[] = holidaysOfChina): boolean {
  const year = table.find((candidate) => candidate.year === Number(day.slice(0, 4)))
  if (year?.makeUpDays.includes(day)) return true
  if (year?.daysOff.some(([from, to]) => from <= day && day <= to)) return false
  const weekday = new Date(toUtc(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The day itself if offices are open, else the next day on which they are. */
export function rollForward(day: string, table: readonly HolidayYear[] = holidaysOfChina): string {
  let rolled = day
  while (!isWorkingDay(rolled, table)) rolled = addDays(rolled, 1)
  return rolled
}

/**
 * The last day of a term in calendar days: the first day is not counted, and a last day on which offices are
 * closed moves to the next working day. Source: Civil Code, Art. 201 and 203.
 */
export function lastDayOf(
  firstDay: string,
  days: number,
  table: readonly HolidayYear[] = holidaysOfChina,
): string {
  return rollForward(addDays(firstDay, days), table)
}

/** The day that an instant falls on in a zone. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant)
}

/** Midnight at which a day begins in a zone. */
export function startOfDay(day: string, timeZone: string): Date {
  let guess = toUtc(day)
  for (let round = 0; round < 3; round += 1) guess = toUtc(day) - offsetAt(new Date(guess), timeZone)
  return new Date(guess)
}

/** 24:00 of a day: the instant at which it is over. */
export const endOfDay = (day: string, timeZone: string): Date => startOfDay(addDays(day, 1), timeZone)

function offsetAt(instant: Date, timeZone: string): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  )
  const wall = Date.UTC(
    parts.year ?? 0,
    (parts.month ?? 1) - 1,
    parts.day,
    parts.hour,
    parts.minute,
    parts.second,
  )
  return wall - Math.floor(instant.getTime() / 1000) * 1000
}
