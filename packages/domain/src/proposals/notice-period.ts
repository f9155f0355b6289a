import { Refused } from '../refusal.ts'
import type { HolidayYear } from './holidays-china.ts'
import { holidaysOfChina } from './holidays-china.ts'

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

/** A term for notice: half-open, from the moment it is put up to 24:00 of its last day. */
export interface NoticePeriod {
  opensAt: Date
  closesAt: Date
  lastDay: string
}

/** What is asked for when something is put up for notice. `statutoryDays` is what law sets for its works. */
export interface NoticeTerm {
  days: number
  minimumDays: number
  statutoryDays: number
  hasLegalBasis: boolean
}

/**
 * When a notice ends. Refuses without a legal basis and below the days that the law sets. Source: Regulation on
 * Historic Cities, Towns and Villages, Art. 29 (20 days); Urban and Rural Planning Law, Art. 26 (30 days).
 */
export function noticePeriod(opensAt: Date, term: NoticeTerm, timeZone: string): NoticePeriod {
  if (!term.hasLegalBasis) throw new Refused({ code: 'notice_without_basis', path: ['legalBasis'] })
  const least = Math.max(term.minimumDays, term.statutoryDays)
  if (term.days < least) {
    throw new Refused({ code: 'notice_too_short', params: { minimumDays: least }, path: ['days'] })
  }
  const lastDay = lastDayOf(dayIn(opensAt, timeZone), term.days)
  return { opensAt, lastDay, closesAt: endOfDay(lastDay, timeZone) }
}

/** Days that one extension may add: a notice cannot be shortened again, so a slip in the year must not pass. */
export const longestExtensionDays = 365

/**
 * A longer end for a notice; it moves off days on which offices are closed. Refuses to shorten, to reopen, and to
 * add more than `longestExtensionDays` at once.
 */
export function extendedEnd(
  notice: { closesAt: Date },
  lastDay: string,
  now: Date,
  timeZone: string,
): NoticePeriod['closesAt'] {
  if (now >= notice.closesAt) throw new Refused({ code: 'notice_over' })
  const closesAt = endOfDay(rollForward(lastDay), timeZone)
  if (closesAt <= notice.closesAt) throw new Refused({ code: 'notice_only_longer', path: ['lastDay'] })
  if (daysBetween(dayIn(notice.closesAt, timeZone), addDays(lastDay, 1)) > longestExtensionDays) {
    throw new Refused({ code: 'notice_too_long', params: { days: longestExtensionDays }, path: ['lastDay'] })
  }
  return closesAt
}
