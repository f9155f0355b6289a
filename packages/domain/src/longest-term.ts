import type { Refusal } from './refusal.ts'

const dayMilliseconds = 86_400_000

/** Nobody can end a vote early or shorten a term again, so a slip in the year must not pass. */
export const longestTermDays = 365

/** What stands in the way of an end: it may lie at most `longestTermDays` ahead. `field` names it to the sender. */
export function termTooLong(end: Date, now: Date, field: string): Refusal | null {
  if (end.getTime() - now.getTime() <= longestTermDays * dayMilliseconds) return null
  return { code: 'term_too_long', params: { days: longestTermDays }, path: [field] }
}
