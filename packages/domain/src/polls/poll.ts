import { z } from 'zod'
import { because } from '../because.ts'
import { LocalText } from '../language.ts'
import { Relation } from '../people/role.ts'
import { Area } from '../places/area.ts'
import { Evidence } from '../places/evidence.ts'
import { ProposalReference } from '../proposals/proposal.ts'
import type { Stage } from '../proposals/stage.ts'
import { words as ownWords } from '../words.ts'
import type { Tally } from './tally.ts'

const words = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })

/** One side-by-side fact of an option, the same in every option and in the same order. */
export const OptionFact = z.object({ label: words(40), value: words(200) })
export type OptionFact = z.infer<typeof OptionFact>

export const PollOption = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: words(80),
  facts: z.array(OptionFact).max(12),
})
export type PollOption = z.infer<typeof PollOption>

/** Who may vote: verified relations to areas, with the number of those who could as denominator. */
export const Electorate = z.object({
  relations: z.array(Relation).min(1),
  areas: z.array(Area).min(1).max(40),
  /** How many are entitled, by kind: 96 households, 9 shops. */
  eligible: z
    .array(z.object({ label: words(40), count: z.int().min(0).max(10_000_000) }))
    .min(1)
    .max(10),
  /** The same in one sentence. */
  sentence: words(300),
})
export type Electorate = z.infer<typeof Electorate>

export const OpenPoll = z.object({
  reference: ProposalReference,
  question: words(200),
  options: z
    .array(PollOption)
    .min(2)
    .max(8)
    .refine(
      (all) => new Set(all.map((option) => option.id)).size === all.length,
      because({ zh: '有两个选项同号。', en: 'Two options have the same id.' }),
    ),
  electorate: Electorate,
  isResultShownWhileOpen: z.boolean().default(false),
  opensAt: z.iso.datetime({ offset: true }).optional(),
  closesAt: z.iso.datetime({ offset: true }),
})
export type OpenPoll = z.infer<typeof OpenPoll>

export const CastBallot = z.object({ pollId: z.uuid(), optionId: z.string().max(40) })
export type CastBallot = z.infer<typeof CastBallot>

/** Somebody at the door whom nobody has noted yet: how neighbours call them, and why they may vote. */
export const NewVoter = z.object({
  chosenName: ownWords(1, 40),
  relation: Relation,
  area: Area,
  /** What the worker has seen that proves it. */
  evidence: Evidence,
})
export type NewVoter = z.infer<typeof NewVoter>

/** How somebody agrees that another casts their ballot; nobody agrees for somebody else. */
export const ballotConsents = ['spoken', 'written'] as const

/** A ballot that a grid worker enters for a person at the door, read back and agreed; known or new, not both. */
export const CastBallotOnBehalf = CastBallot.extend({
  personId: z.uuid().optional(),
  newVoter: NewVoter.optional(),
  channel: z.enum(['grid_worker', 'paper']).default('grid_worker'),
  consent: z.enum(ballotConsents).default('spoken'),
  wasReadBack: z.literal(true),
  /** The number on the person's slip: then this ballot takes the place of the one entered for them before. */
  changes: z.string().trim().min(1).max(20).optional(),
})
export type CastBallotOnBehalf = z.infer<typeof CastBallotOnBehalf>

export const ClosePoll = z.object({ pollId: z.uuid() })

export type BallotChannel = 'online' | 'grid_worker' | 'paper'

/**
 * Whether a ballot counts: `waiting` until a second person has looked at the relation by which it was cast, and for
 * good when nobody did before the close; `refused` when they did not confirm it.
 */
export const ballotStandings = ['counted', 'waiting', 'refused'] as const
export const BallotStanding = z.enum(ballotStandings)
export type BallotStanding = z.infer<typeof BallotStanding>

/** What the voter keeps: what they chose, whether it counts, and until when it may be changed. */
export interface BallotReceipt {
  pollId: string
  /**
   * What the voter can quote: `7KQM-3F8D`; it says nothing of who or which option. Drawn anew at each casting and told
   * only in the answer to it: null afterwards.
   */
  reference: string | null
  standing: BallotStanding
  /** Whether it took the place of one that was entered at the door. */
  replacedDoor: boolean
  optionId: string
  relation: Relation
  channel: BallotChannel
  castAt: string
  /** 1 for the first choice; each change counts one more. */
  revision: number
  closesAt: string
}

/** Somebody a grid worker may speak for in a poll: a name, a relation, and whether a ballot stands. */
export interface Voter {
  personId: string
  chosenName: LocalText
  label: LocalText | null
  relation: Relation
  hasVoted: boolean
  /** Whether a second person has looked at the relation; until then no ballot counts by it. */
  isChecked: boolean
}

/** Somebody who was noted for the first time when a ballot was entered for them in this poll. */
export interface NotedVoter {
  personId: string
  chosenName: LocalText
  relation: Relation
  areaName: LocalText | null
  evidence: Evidence | null
  enteredBy: LocalText | null
  standing: BallotStanding
}

export interface Poll {
  id: string
  proposalReference: string
  proposalTitle: LocalText
  /** A poll runs to its announced end whatever becomes of the proposal; voters are told. */
  proposalStage: Stage
  version: number
  question: LocalText
  options: PollOption[]
  electorate: Electorate
  isResultShownWhileOpen: boolean
  opensAt: string
  closesAt: string
  closedAt: string | null
  /** `waiting` before it opens; `counting` between its end and the stored result. */
  state: 'waiting' | 'open' | 'counting' | 'closed'
  /** How many took part so far; never which options. */
  turnout: Pick<Tally, 'voted' | 'eligible' | 'byChannel' | 'heldBack'>
  /** Only after the close, or while open where that was set beforehand. */
  result: Tally | null
  myBallot: BallotReceipt | null
  /** Whether the reader may vote, and if not, why. */
  mine: {
    mayVote: boolean
    reason: LocalText | null
    /** Whether a ballot of theirs would wait for the second look at their relation. */
    isHeldBack: boolean
  }
}
