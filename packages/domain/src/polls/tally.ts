import type { Relation } from '../people/role.ts'
import type { BallotChannel } from './ballot.ts'
import type { Tally } from './poll-result.ts'

/** Ballots that are alike in all that is counted, and how many there are. */
export interface CountedBallots {
  optionId: string
  relation: Relation
  channel: BallotChannel
  count: number
}

/** Below this many ballots a relation has no row of its own. */
export const fewestInRow = 5

/** With fewer ballots than this a secret poll publishes none of them, for those who know some would know the rest. */
const fewestSecret = 10

/** Counts a secret poll: nobody knows by which relation a ballot was cast. */
export const secretTally = (
  optionIds: readonly string[],
  choices: readonly string[],
  byChannel: Tally['byChannel'],
  eligible: number,
): Tally => ({
  voted: choices.length,
  eligible,
  byOption:
    choices.length < fewestSecret
      ? []
      : optionIds.map((optionId) => ({ optionId, count: choices.filter((one) => one === optionId).length })),
  byRelation: [],
  byChannel,
  heldBack: 0,
})

const sum = (ballots: readonly CountedBallots[]) => ballots.reduce((all, { count }) => all + count, 0)

/** Counts ballots: each once, none weighed, the smallest option shown like the largest. */
export function tally(
  optionIds: readonly string[],
  ballots: readonly CountedBallots[],
  eligible: number,
  heldBack: number,
): Tally {
  const byOption = (of: readonly CountedBallots[]) =>
    optionIds.map((optionId) => ({
      optionId,
      count: sum(of.filter((ballot) => ballot.optionId === optionId)),
    }))
  const groups = [...Map.groupBy(ballots, (ballot) => ballot.relation)]
    .map(([relation, held]) => ({ relation: relation as Relation | null, voted: sum(held), ballots: held }))
    .toSorted((a, b) => b.voted - a.voted || String(a.relation).localeCompare(String(b.relation)))
  const shown = groups.filter((group) => group.voted >= fewestInRow)
  let rest = groups.filter((group) => group.voted < fewestInRow).flatMap((group) => group.ballots)
  // A gathered row may not be small either: then it takes the smallest whole row with it.
  while (rest.length > 0 && sum(rest) < fewestInRow && shown.length > 0)
    rest = [...rest, ...(shown.pop()?.ballots ?? [])]
  const rows = rest.length > 0 ? [...shown, { relation: null, voted: sum(rest), ballots: rest }] : shown
  return {
    voted: sum(ballots),
    eligible,
    byOption: byOption(ballots),
    byRelation: rows.map((row) => ({
      relation: row.relation,
      voted: row.voted,
      byOption: byOption(row.ballots),
    })),
    byChannel: (['online', 'grid_worker', 'paper'] as const).map((channel) => ({
      channel,
      count: sum(ballots.filter((ballot) => ballot.channel === channel)),
    })),
    heldBack,
  }
}
