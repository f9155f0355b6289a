import { addDays, daysBetween, rollForward, lastDayOf, dayIn, endOfDay } from '../calendar.ts'
import type { HolidayYear } from '../places/shipped-holidays.ts'
import { longestTermDays } from '../longest-term.ts'
import { Refused } from '../refusal.ts'

/** A term for notice: half-open, from the moment it is put up to 24:00 of its last day. */
export interface NoticePeriod {
  opensAt: Date
  closesAt: Date
  lastDay: string
}

/** How a place counts its days: by its clock and its days off. */
export interface PlaceCalendar {
  timeZone: string
  holidays: readonly HolidayYear[]
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
export function noticePeriod(opensAt: Date, term: NoticeTerm, calendar: PlaceCalendar): NoticePeriod {
  const { timeZone, holidays } = calendar
  if (!term.hasLegalBasis) throw new Refused({ code: 'notice_without_basis', path: ['legalBasis'] })
  const least = Math.max(term.minimumDays, term.statutoryDays)
  if (term.days < least) {
    throw new Refused({ code: 'notice_too_short', params: { minimumDays: least }, path: ['days'] })
  }
  const lastDay = lastDayOf(dayIn(opensAt, timeZone), term.days, holidays)
  return { opensAt, lastDay, closesAt: endOfDay(lastDay, timeZone) }
}

/**
 * A longer end for a notice; it moves off days on which offices are closed. Refuses to shorten, to reopen, and to
 * add more than `longestTermDays` at once.
 */
export function extendedEnd(
  notice: { closesAt: Date },
  lastDay: string,
  now: Date,
  { timeZone, holidays }: PlaceCalendar,
): NoticePeriod['closesAt'] {
  if (now >= notice.closesAt) throw new Refused({ code: 'notice_over' })
  const closesAt = endOfDay(rollForward(lastDay, holidays), timeZone)
  if (closesAt <= notice.closesAt) throw new Refused({ code: 'notice_only_longer', path: ['lastDay'] })
  if (daysBetween(dayIn(notice.closesAt, timeZone), addDays(lastDay, 1)) > longestTermDays) {
    throw new Refused({ code: 'notice_too_long', params: { days: longestTermDays }, path: ['lastDay'] })
  }
  return closesAt
}
