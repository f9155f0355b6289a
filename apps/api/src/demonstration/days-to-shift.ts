import { addDays, daysBetween, lastDayOf } from '@hetu/domain/calendar'
import { shippedHolidays } from '@hetu/domain/places/shipped-holidays'

const dayMilliseconds = 86_400_000

/** A notice of the seed: the day it opened, its term, and the day on which it must end. */
export interface SeedTerm {
  opensOn: string
  days: number
  lastDay: string
}

/**
 * By how many days the seed moves so that its "now" is not later than `now`: whole weeks, so that weekdays
 * stay, and at most five weeks more where a public holiday would push the end of a notice past the next step.
 */
export function daysToShift(seedNow: string, now: Date, terms: readonly SeedTerm[]): number {
  const latest = Math.floor((now.getTime() - Date.parse(seedNow)) / (7 * dayMilliseconds)) * 7
  const fits = (shift: number) =>
    terms.every(({ opensOn, days, lastDay }) => {
      const opens = addDays(opensOn, shift)
      return daysBetween(opens, lastDayOf(opens, days, shippedHolidays)) === daysBetween(opensOn, lastDay)
    })
  const earlier = [0, 7, 14, 21, 28, 35].map((back) => latest - back)
  return earlier.find(fits) ?? latest
}
