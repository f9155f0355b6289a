import { type TopicStance, stances } from './ledger.ts'

/** Words that can stand for a stance. */
export interface Quotable {
  id: string
  stance: TopicStance
  /** How many persons said so or support it. */
  persons: number
  saidAt: string
}

/** So many are quoted for each stance: the smallest gets as many as the largest. */
export const quotedEach = 2

/**
 * Which words are quoted, by rule and not by taste: for each stance those that most persons say or support, the earlier
 * ones first where they are equal. In the fixed order of the stances, whatever the order of the input.
 */
export function quoteByRule<Words extends Quotable>(all: readonly Words[]): Words[] {
  return stances.flatMap((stance) =>
    all
      .filter((words) => words.stance === stance)
      .toSorted(
        (a, b) => b.persons - a.persons || a.saidAt.localeCompare(b.saidAt) || a.id.localeCompare(b.id),
      )
      .slice(0, quotedEach),
  )
}
