import type { LocalText } from '../language.ts'
import { termTooLong } from '../longest-term.ts'
import type { Refusal } from '../refusal.ts'
import { type ReviewDiscipline, reviewDisciplineNames } from './discipline.ts'

/** A version as far as a review may rest on it. */
export interface ReviewedVersion {
  version: number
  frozenAt: unknown
}

/** What stands in the way of a review of this version: an expert judges a text that stays (domain 2.2, guard 2). */
export function mayReview({ version, frozenAt }: ReviewedVersion): Refusal | null {
  return frozenAt ? null : { code: 'review_needs_frozen_version', params: { version }, path: ['version'] }
}

/** What stands in the way of asking an expert; null for whoever may be asked. */
export function mayInviteReview(
  version: ReviewedVersion,
  asked: { discipline: ReviewDiscipline; dueAt: Date },
  expert: { name: LocalText; disciplines: readonly string[] },
  now: Date,
): Refusal | null {
  const unfit = mayReview(version)
  if (unfit) return unfit
  if (asked.dueAt <= now) return { code: 'term_already_over', path: ['dueAt'] }
  const tooLong = termTooLong(asked.dueAt, now, 'dueAt')
  if (tooLong) return tooLong
  if (expert.disciplines.includes(asked.discipline)) return null
  return {
    code: 'discipline_not_granted',
    params: { name: expert.name, discipline: reviewDisciplineNames[asked.discipline] },
    path: ['discipline'],
  }
}
