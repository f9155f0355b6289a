import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Relation } from '../people/role.ts'
import { Evidence } from '../places/evidence.ts'
import { BallotStanding } from './ballot.ts'

/** Somebody a grid worker may speak for in a poll: a name, a relation, and whether a ballot stands. */
export const Voter = z.object({
  personId: z.string(),
  chosenName: BothLanguages,
  label: BothLanguages.nullable(),
  relation: Relation,
  hasVoted: z.boolean(),
  /** Whether a second person has looked at the relation; until then no ballot counts by it. */
  isChecked: z.boolean(),
})
export type Voter = z.infer<typeof Voter>

export const Voters = named('Voters', z.array(Voter))

/** Somebody who was noted for the first time when a ballot was entered for them in this poll. */
export const NotedVoter = z.object({
  personId: z.string(),
  chosenName: BothLanguages,
  relation: Relation,
  areaName: BothLanguages.nullable(),
  evidence: Evidence.nullable(),
  enteredBy: BothLanguages.nullable(),
  standing: BallotStanding,
})
export type NotedVoter = z.infer<typeof NotedVoter>

export const NotedVoters = named('NotedVoters', z.array(NotedVoter))
