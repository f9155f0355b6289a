import { addDays, dayIn } from '@hetu/domain/calendar'

/** The calendar day of the place by which an answer is promised. */
export const answerDueOn = (now: Date, timeZone: string, promiseDays: number): string =>
  addDays(dayIn(now, timeZone), promiseDays)
