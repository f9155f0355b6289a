import type { Relation } from '../people/role.ts'

export interface CountedBallot {
  optionId: string
  relation: Relation
  channel: 'online' | 'grid_worker' | 'paper'
}

/** The count of a poll: every option, also those nobody chose; every relation; turnout against all entitled. */
export interface Tally {
  voted: number
  eligible: number
  byOption: { optionId: string; count: number }[]
  /** `null` gathers relations with so few ballots that a row would show how one person voted. */
  byRelation: { relation: Relation | null; voted: number; byOption: { optionId: string; count: number }[] }[]
  byChannel: { channel: CountedBallot['channel']; count: number }[]
  /** Ballots that are in none of these figures, because no second person has looked at the relation behind them. */
  heldBack: number
}

/** Below this many ballots a relation has no row of its own. */
export const fewestInRow = 5

/** Counts ballots: each once, none weighed, the smallest option shown like the largest. */
export function tally(
  optionIds: readonly string[],
  ballots: readonly CountedBallot[],
  eligible: number,
  heldBack: number,
): Tally {
  const count = (of: readonly CountedBallot[]) =>
    optionIds.map((optionId) => ({
      optionId,
      count: of.filter((ballot) => ballot.optionId === optionId).length,
    }))
  const groups: { relation: Relation | null; ballots: readonly CountedBallot[] }[] = [
    ...Map.groupBy(ballots, (ballot) => ballot.relation),
  ]
    .map(([relation, held]) => ({
      relation: relation as Relation | null,
      ballots: held as readonly CountedBallot[],
    }))
    .toSorted(
      (a, b) => b.ballots.length - a.ballots.length || String(a.relation).localeCompare(String(b.relation)),
    )
  const shown = groups.filter((group) => group.ballots.length >= fewestInRow)
  const small = groups.filter((group) => group.ballots.length < fewestInRow)
  let rest = small.flatMap((group) => group.ballots)
  // A gathered row may not be small either: then it takes the smallest whole row with it.
  while (rest.length > 0 && rest.length < fewestInRow && shown.length > 0)
    rest = [...rest, ...(shown.pop()?.ballots ?? [])]
  const rows = rest.length > 0 ? [...shown, { relation: null, ballots: rest }] : shown
  return {
    voted: ballots.length,
    eligible,
    byOption: count(ballots),
    byRelation: rows.map((row) => ({
      relation: row.relation,
      voted: row.ballots.length,
      byOption: count(row.ballots),
    })),
    byChannel: (['online', 'grid_worker', 'paper'] as const).map((channel) => ({
      channel,
      count: ballots.filter((ballot) => ballot.channel === channel).length,
    })),
    heldBack,
  }
}
