import { z } from 'zod'
import { addDays, daysBetween } from '../calendar.ts'
import type { Country } from './country.ts'
import { named } from '../named.ts'
import { type HolidayYear, shippedHolidays } from './shipped-holidays.ts'
import type { Doer } from '../people/actor.ts'
import { roleRefusal } from '../people/role-refusal.ts'
import type { Refusal } from '../refusal.ts'
import { placePolicy } from './place-policy.ts'

const days = {
  year: z.int().min(2000).max(2100),
  /** First and last day of each stretch of days off, in order. */
  daysOff: z.array(z.tuple([z.iso.date(), z.iso.date()])).max(60),
  /** Saturdays and Sundays that are worked instead. */
  makeUpDays: z.array(z.iso.date()).max(40),
}

/** The days off of one year in a place, and from which announcement they are known. */
export const Holidays = named(
  'Holidays',
  z.object({ ...days, source: z.string(), isProvisional: z.boolean() }),
)
export type Holidays = z.infer<typeof Holidays>
export type DaysOff = Holidays['daysOff']
export type MakeUpDays = Holidays['makeUpDays']

export const EnterHolidays = z.object({
  ...days,
  /** The announcement, by its name or number; shown to everybody. */
  source: z.string().trim().min(4).max(300),
})
export type EnterHolidays = z.infer<typeof EnterHolidays>

/**
 * The tables that a place counts by: those entered there, and for other years those that come with the product, which
 * are those of China.
 */
export function holidaysOf(entered: readonly Holidays[], country: Country): Holidays[] {
  const own = new Set(entered.map(({ year }) => year))
  const shipped = country === 'CN' ? shippedHolidays : []
  return [...shipped.filter(({ year }) => !own.has(year)), ...entered]
    .toSorted((a, b) => a.year - b.year)
    .map((each) => ({
      ...each,
      daysOff: each.daysOff.map(([from, to]): [string, string] => [from, to]),
      makeUpDays: [...each.makeUpDays],
    }))
}

/** No year has more days off beside its weekends; more is a slip of the pen, and would put off terms without end. */
const mostDaysOff = 45
/** An announcement comes at most so many years before its year. */
const yearsAhead = 2

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
const daysOf = (stretch: readonly [string, string]) =>
  Array.from({ length: daysBetween(...stretch) + 1 }, (_, at) => addDays(stretch[0], at))

/**
 * What stands in the way of a table of days off: a day of another year, a stretch that ends before it begins, doubled
 * days, a make-up day that is no weekend or is off, too many days, a year that is over or too far, or a day that has
 * passed and would become another: terms were counted by it.
 */
export function mayEnterHolidays(
  entry: EnterHolidays,
  known: readonly HolidayYear[],
  actor: Doer,
  today: string,
): Refusal | null {
  const code = roleRefusal(placePolicy['enter-holidays'], actor)
  if (code) return { code }
  const thisYear = Number(today.slice(0, 4))
  if (entry.year < thisYear) return { code: 'holidays_year_over', path: ['year'] }
  if (entry.year > thisYear + yearsAhead)
    return { code: 'holidays_too_early', params: { year: thisYear + yearsAhead }, path: ['year'] }
  const off = new Set<string>()
  for (const [at, stretch] of entry.daysOff.entries()) {
    const path = ['daysOff', at]
    if (stretch[1] < stretch[0]) return { code: 'holidays_end_first', params: { day: stretch[0] }, path }
    for (const day of daysOf(stretch)) {
      if (Number(day.slice(0, 4)) !== entry.year)
        return { code: 'holidays_other_year', params: { day, year: entry.year }, path }
      if (off.has(day)) return { code: 'holidays_day_twice', params: { day }, path }
      off.add(day)
    }
  }
  const working = new Set<string>()
  for (const [at, day] of entry.makeUpDays.entries()) {
    const path = ['makeUpDays', at]
    if (Number(day.slice(0, 4)) !== entry.year)
      return { code: 'holidays_other_year', params: { day, year: entry.year }, path }
    if (!isWeekend(day)) return { code: 'holidays_make_up_weekday', params: { day }, path }
    if (off.has(day) || working.has(day)) return { code: 'holidays_day_twice', params: { day }, path }
    working.add(day)
  }
  if ([...off].filter((day) => !isWeekend(day)).length > mostDaysOff)
    return { code: 'holidays_too_many', params: { limit: mostDaysOff }, path: ['daysOff'] }
  return pastChanged(entry, known, off, working, today)
}

function pastChanged(
  entry: EnterHolidays,
  known: readonly HolidayYear[],
  off: ReadonlySet<string>,
  working: ReadonlySet<string>,
  today: string,
): Refusal | null {
  const before = known.find(({ year, isProvisional }) => year === entry.year && !isProvisional)
  if (!before) return null
  const wasOff = new Set(before.daysOff.flatMap(daysOf))
  const wasWorking = new Set(before.makeUpDays)
  for (let day = `${entry.year}-01-01`; day <= today && day <= `${entry.year}-12-31`; day = addDays(day, 1)) {
    if (off.has(day) !== wasOff.has(day) || working.has(day) !== wasWorking.has(day))
      return { code: 'holidays_past_changed', params: { day } }
  }
  return null
}
