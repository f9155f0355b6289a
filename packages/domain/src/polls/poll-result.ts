import { z } from 'zod'
import { named } from '../named.ts'
import { Relation } from '../people/role.ts'
import { BallotChannel } from './ballot.ts'

const byOption = z.array(z.object({ optionId: z.string(), count: z.int() }))

/** The count of a poll: every option, also those nobody chose; every relation; turnout against all entitled. */
export const Tally = named(
  'Tally',
  z.object({
    voted: z.int(),
    eligible: z.int(),
    /** Empty for a secret poll in which fewer than ten voted. */
    byOption,
    /** `null` gathers relations with so few ballots that a row would show how one person voted. */
    byRelation: z.array(z.object({ relation: Relation.nullable(), voted: z.int(), byOption })),
    byChannel: z.array(z.object({ channel: BallotChannel, count: z.int() })),
    /** Ballots that are in none of these figures, because no second person has looked at the relation behind them. */
    heldBack: z.int(),
    /**
     * Of a poll of rankings, whose `byOption` counts who puts an option first: the order by Schulze, options that are
     * level together; the points by Borda; how many put each option before each other.
     */
    ranking: z
      .object({
        schulze: z.array(z.array(z.string())),
        borda: z.array(z.object({ optionId: z.string(), points: z.number() })),
        pairs: z.array(z.object({ over: z.string(), under: z.string(), count: z.int() })),
      })
      .nullable(),
  }),
)
export type Tally = z.infer<typeof Tally>

/** The count as it is kept; one of before lacks what could not happen then. */
export type KeptTally = Omit<Tally, 'heldBack' | 'ranking'> & Partial<Pick<Tally, 'heldBack' | 'ranking'>>

/** A count while the poll is open, as of its last move: it moves by several ballots at once and tells no single one. */
export const RunningCount = named(
  'RunningCount',
  z.object({
    /** The ballots that stand in it: those that came since do not yet. */
    voted: z.int(),
    /** In such steps each option is told. */
    step: z.int(),
    /** 0 says fewer than one step. */
    byOption: z.array(z.object({ optionId: z.string(), atLeast: z.int() })),
  }),
)
export type RunningCount = z.infer<typeof RunningCount>
