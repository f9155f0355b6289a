import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { BallotStanding } from '../polls/ballot.ts'

/** A ballot of the reader's own; nobody else is ever given it. */
export const MyVote = z.object({
  pollId: z.string(),
  proposalReference: z.string(),
  question: BothLanguages,
  /** What was chosen, by name, in order of preference where it was ranked; null for a secret ballot. */
  chosen: z.array(BothLanguages).nullable(),
  castAt: z.string(),
  closesAt: z.string(),
  /** True while the reader may still change it on this site. */
  mayChange: z.boolean(),
  standing: BallotStanding,
})
export type MyVote = z.infer<typeof MyVote>

export const MyVotes = named('MyVotes', z.array(MyVote))
