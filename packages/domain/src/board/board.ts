import { z } from 'zod'
import { daysBetween } from '../calendar.ts'
import { named } from '../named.ts'
import type { BoardData, BoardIdea, NamedBlock } from './board-data.ts'
import { Rate, rateOf, tooFew } from './rate.ts'
import { sumOf } from './verdict-block.ts'

/** How ideas were answered: shares with their denominators, and days to the first answer. */
export const Answering = z.object({
  ideas: z.int(),
  answered: z.int(),
  /** Of the answered: on the last day of the promise or before. */
  inTime: z.int(),
  /** Not answered, and the promise is over. */
  overdue: z.int(),
  /** Days to the first answer; null while nothing is answered. */
  days: z.object({ median: z.int(), p90: z.int() }).nullable(),
})
export type Answering = z.infer<typeof Answering>

/** What those who were asked say of the outcome. */
export const Outcome = z.object({ solved: Rate, satisfied: Rate })
export type Outcome = z.infer<typeof Outcome>

const Row = z.object({ name: z.string(), ...Answering.shape, ...Outcome.shape })

/** The board of a place: three rates that are never mixed, and the same by kind, channel and month. */
export const Board = named(
  'Board',
  z.object({
    day: z.string(),
    promisedDays: z.int(),
    answering: Answering,
    outcome: Outcome,
    /** What the same people say ninety days later. */
    later: Outcome,
    byKind: z.array(Row),
    byChannel: z.array(Row),
    /** By the month in which ideas were said, `2026-05`. */
    byMonth: z.array(z.object({ name: z.string(), ...Answering.shape })),
    /** By the months in which people were asked. */
    byAsked: z.array(z.object({ from: z.string(), to: z.string(), ...Outcome.shape })),
  }),
)
export type Board = z.infer<typeof Board>

/** The value below or at which this part of the sorted days lies (nearest rank, as `percentile_disc` of SQL). */
const rankOf = (sorted: readonly number[], part: number) =>
  sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0

/** How these ideas were answered by this day. */
export function answeringOf(ideas: readonly BoardIdea[], day: string): Answering {
  const waits = ideas
    .flatMap(({ saidOn, answeredOn }) => (answeredOn === null ? [] : [daysBetween(saidOn, answeredOn)]))
    .toSorted((a, b) => a - b)
  return {
    ideas: ideas.length,
    answered: waits.length,
    inTime: ideas.filter(({ answeredOn, dueOn }) => answeredOn !== null && answeredOn <= dueOn).length,
    overdue: ideas.filter(({ answeredOn, dueOn }) => answeredOn === null && dueOn < day).length,
    days: waits.length === 0 ? null : { median: rankOf(waits, 0.5), p90: rankOf(waits, 0.9) },
  }
}

/** What these blocks of verdicts come to. */
export function outcomeOf(blocks: readonly NamedBlock[]): Outcome {
  if (blocks.length === 0) return { solved: tooFew, satisfied: tooFew }
  const { asked, given, yes, rated, content } = sumOf(blocks)
  return { solved: rateOf(yes, given, asked), satisfied: rateOf(content, rated, asked) }
}

/** The board, counted from its data and from nothing else. */
export function boardOf({ day, promisedDays, ideas, verdicts }: BoardData): Board {
  const blocks = (cut: NamedBlock['cut'], name: string, round = 1) =>
    verdicts.filter((block) => block.cut === cut && block.name === name && block.round === round)
  const by = (cut: 'kind' | 'channel') =>
    [...new Set(ideas.map((idea) => idea[cut]))].toSorted().map((name) => ({
      name,
      ...answeringOf(
        ideas.filter((idea) => idea[cut] === name),
        day,
      ),
      ...outcomeOf(blocks(cut, name)),
    }))
  const monthOf = ({ saidOn }: BoardIdea) => saidOn.slice(0, 7)
  return {
    day,
    promisedDays,
    answering: answeringOf(ideas, day),
    outcome: outcomeOf(blocks('all', 'all')),
    later: outcomeOf(blocks('all', 'all', 2)),
    byKind: by('kind'),
    byChannel: by('channel'),
    byMonth: [...new Set(ideas.map(monthOf))].toSorted().map((name) => ({
      name,
      ...answeringOf(
        ideas.filter((idea) => monthOf(idea) === name),
        day,
      ),
    })),
    byAsked: blocks('all', 'all').map((block) => ({
      from: block.from,
      to: block.to,
      ...outcomeOf([block]),
    })),
  }
}
