import type { Relation } from '../people/role.ts'
import type { BallotChannel } from './ballot.ts'
import { bordaPoints } from './borda.ts'
import type { PollMethod } from './choice.ts'
import { pairwise } from './pairwise.ts'
import { schulzeOrder } from './schulze.ts'
import type { Tally } from './poll-result.ts'

/** Ballots that are alike in all that is counted, and how many there are. */
export interface CountedBallots {
  choice: readonly string[]
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
  method: PollMethod,
  optionIds: readonly string[],
  choices: readonly (readonly string[])[],
  byChannel: Tally['byChannel'],
  eligible: number,
): Tally => ({
  voted: choices.length,
  eligible,
  byOption:
    choices.length < fewestSecret
      ? []
      : optionIds.map((optionId) => ({
          optionId,
          count: choices.filter((choice) => isFor(method, choice, optionId)).length,
        })),
  byRelation: [],
  byChannel,
  heldBack: 0,
  ranking:
    method === 'ranking' && choices.length >= fewestSecret
      ? rankingOf(
          optionIds,
          choices.map((choice) => ({ choice, count: 1 })),
        )
      : null,
})

const sum = (ballots: readonly Pick<CountedBallots, 'count'>[]) =>
  ballots.reduce((all, { count }) => all + count, 0)

/** Whether a ballot counts for an option: of a ranking, only for the one that it puts first. */
const isFor = (method: PollMethod, choice: readonly string[], optionId: string) =>
  method === 'ranking' ? choice[0] === optionId : choice.includes(optionId)

/** What rankings come to, by both methods, so that one sees where they differ. */
function rankingOf(
  optionIds: readonly string[],
  ballots: readonly Pick<CountedBallots, 'choice' | 'count'>[],
) {
  const over = pairwise(
    optionIds,
    ballots.map(({ choice, count }) => ({ ranking: choice, count })),
  )
  const points = bordaPoints(optionIds, over, sum(ballots))
  return {
    schulze: schulzeOrder(optionIds, over),
    borda: optionIds.map((optionId, at) => ({ optionId, points: points[at]! })),
    pairs: optionIds.flatMap((one) =>
      optionIds.flatMap((other) =>
        one === other ? [] : [{ over: one, under: other, count: over(one, other) }],
      ),
    ),
  }
}

/** Counts ballots: each once, none weighed, the smallest option shown like the largest. */
export function tally(
  method: PollMethod,
  optionIds: readonly string[],
  ballots: readonly CountedBallots[],
  eligible: number,
  heldBack: number,
): Tally {
  const byOption = (of: readonly CountedBallots[]) =>
    optionIds.map((optionId) => ({
      optionId,
      count: sum(of.filter(({ choice }) => isFor(method, choice, optionId))),
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
    ranking: method === 'ranking' ? rankingOf(optionIds, ballots) : null,
  }
}
