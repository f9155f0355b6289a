import type { RunningCount } from './poll-result.ts'
import { fewestInRow } from './tally.ts'

/** Whether a running count may move when so many ballots stand otherwise than it says; one alone never moves it. */
export const mayMove = (differing: number): boolean => differing >= fewestInRow

/**
 * What is public of ballots while a poll is open: whole steps of the smallest cell, rounded down, of the ballots that
 * stand in the running count; fewer than one step are not told.
 */
export function runningCount(
  optionIds: readonly string[],
  standing: readonly { optionId: string; count: number }[],
): RunningCount {
  const countOf = (optionId: string) => standing.find((one) => one.optionId === optionId)?.count ?? 0
  return {
    voted: standing.reduce((all, { count }) => all + count, 0),
    step: fewestInRow,
    byOption: optionIds.map((optionId) => {
      const count = countOf(optionId)
      return { optionId, atLeast: count - (count % fewestInRow) }
    }),
  }
}
