/** The calendar day of the place by which an answer is promised. */
export function answerDueOn(now: Date, timeZone: string, promiseDays: number): string {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
  const due = new Date(`${today}T00:00:00Z`)
  due.setUTCDate(due.getUTCDate() + promiseDays)
  return due.toISOString().slice(0, 10)
}
