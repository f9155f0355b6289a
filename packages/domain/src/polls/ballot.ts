import { z } from 'zod'
import { named } from '../named.ts'
import { Relation } from '../people/role.ts'
import { Area } from '../places/area.ts'
import { Evidence } from '../places/evidence.ts'
import { words } from '../words.ts'
import { Choice } from './choice.ts'

export const CastBallot = z.object({
  pollId: z.uuid(),
  choice: Choice,
  /** In a secret poll: the number on the receipt of the ballot before, without which nobody finds it to change it. */
  receipt: z.string().trim().min(1).max(60).optional(),
})
export type CastBallot = z.infer<typeof CastBallot>

/** Somebody at the door whom nobody has noted yet: how neighbours call them, and why they may vote. */
export const NewVoter = z.object({
  chosenName: words(1, 40),
  relation: Relation,
  area: Area,
  /** What the worker has seen that proves it. */
  evidence: Evidence,
})
export type NewVoter = z.infer<typeof NewVoter>

/** How somebody agrees that another casts their ballot; nobody agrees for somebody else. */
export const ballotConsents = ['spoken', 'written'] as const

/** A ballot that a grid worker enters for a person at the door, read back and agreed; known or new, not both. */
export const CastBallotOnBehalf = CastBallot.omit({ receipt: true }).extend({
  personId: z.uuid().optional(),
  newVoter: NewVoter.optional(),
  channel: z.enum(['grid_worker', 'paper']).default('grid_worker'),
  consent: z.enum(ballotConsents).default('spoken'),
  wasReadBack: z.literal(true),
  /** The number on the person's slip: then this ballot takes the place of the one entered for them before. */
  changes: z.string().trim().min(1).max(60).optional(),
})
export type CastBallotOnBehalf = z.infer<typeof CastBallotOnBehalf>

export const BallotChannel = z.enum(['online', 'grid_worker', 'paper'])
export type BallotChannel = z.infer<typeof BallotChannel>

/**
 * Whether a ballot counts: `waiting` until a second person has looked at the relation by which it was cast, and for
 * good when nobody did before the close; `refused` when they did not confirm it.
 */
export const ballotStandings = ['counted', 'waiting', 'refused'] as const
export const BallotStanding = z.enum(ballotStandings)
export type BallotStanding = z.infer<typeof BallotStanding>

/** What the voter keeps: what they chose, whether it counts, and until when it may be changed. */
export const BallotReceipt = named(
  'BallotReceipt',
  z.object({
    pollId: z.string(),
    /**
     * What the voter can quote: `7KQ-M3F-8DA-2HB`; it says nothing of who or which option. Drawn anew at each casting and told
     * only in the answer to it: null afterwards.
     */
    reference: z.string().nullable(),
    standing: BallotStanding,
    /** Whether it took the place of one that was entered at the door. */
    replacedDoor: z.boolean(),
    /** Null for a secret ballot, but for the answer to its casting. */
    choice: Choice.nullable(),
    relation: Relation,
    channel: BallotChannel,
    castAt: z.string(),
    /** 1 for the first choice; each change counts one more. */
    revision: z.int(),
    closesAt: z.string(),
  }),
)
export type BallotReceipt = z.infer<typeof BallotReceipt>
