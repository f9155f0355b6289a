import type { Solved, VerdictStanding } from './verdict.ts'

/** Days in which somebody may say what they think of an outcome, and change it. */
export const verdictTermDays = 30

/** After so many days the same people are asked again: what was promised shows only then. */
export const askedAgainAfterDays = 90

/**
 * How often an idea is reopened by verdicts. Whoever is still not content then has had handling, review (复查) and
 * re-review (复核), after which the same claim is not taken up again. Source: 信访工作条例 (2022), Art. 35 and 36.
 */
export const mostReopenings = 2

/** One neighbour who is not the author does not reopen another's idea; so many do. */
export const othersWhoReopen = 3

/** What each of those asked at one occasion said of an idea. */
export interface SaidOfIdea {
  standing: VerdictStanding
  solved: Solved
}

/**
 * Whether an answered idea has to be handled anew: whoever wrote it says that it is not solved, or several of those who
 * stood by it do.
 */
export function reopensIdea(said: readonly SaidOfIdea[], reopenings: number): boolean {
  if (reopenings >= mostReopenings) return false
  const unsolved = said.filter(({ solved }) => solved === 'no')
  return unsolved.some(({ standing }) => standing === 'author') || unsolved.length >= othersWhoReopen
}
