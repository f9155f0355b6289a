import { z } from 'zod'
import { because } from '../because.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Relation } from '../people/role.ts'
import { Area } from '../places/area.ts'
import { ProposalReference } from '../proposals/draft-proposal.ts'
import { Stage } from '../proposals/stage.ts'
import { BallotReceipt } from './ballot.ts'
import { PollMethod } from './choice.ts'
import { Consent } from './consent.ts'
import { RunningCount, Tally } from './poll-result.ts'

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

/** The same with how many are entitled in all, as it is kept with a poll. */
export interface KeptElectorate extends Electorate {
  eligibleCount: number
}

export const OpenPoll = z
  .object({
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
    /** Counts are shown while it is open only where one option is chosen. */
    isResultShownWhileOpen: z.boolean().default(false),
    method: PollMethod.default('single'),
    /** Whether nobody, also not the platform's own tables, ties a ballot to its voter. */
    isSecret: z.boolean().default(false),
    opensAt: z.iso.datetime({ offset: true }).optional(),
    closesAt: z.iso.datetime({ offset: true }),
  })
  .refine(
    ({ isSecret, method, isResultShownWhileOpen }) =>
      !isResultShownWhileOpen || (!isSecret && method === 'single'),
    because({
      zh: '不记名的、能选几项的和排顺序的投票，票数只能在结束后公布。',
      en: 'A secret poll, and one in which several options are chosen, can publish its counts only after the close.',
    }),
  )
export type OpenPoll = z.infer<typeof OpenPoll>

export const ClosePoll = z.object({ pollId: z.uuid() })

/** The poll or statutory vote that was opened, and on which version. */
export const OpenedVote = named(
  'OpenedVoteReceipt',
  z.object({ id: z.uuid(), reference: ProposalReference, version: z.int() }),
)

export const Poll = named(
  'Poll',
  z.object({
    id: z.string(),
    proposalReference: z.string(),
    proposalTitle: BothLanguages,
    /** A poll runs to its announced end whatever becomes of the proposal; voters are told. */
    proposalStage: Stage,
    version: z.int(),
    question: BothLanguages,
    options: z.array(PollOption),
    electorate: Electorate,
    isResultShownWhileOpen: z.boolean(),
    isSecret: z.boolean(),
    method: PollMethod,
    opensAt: z.string(),
    closesAt: z.string(),
    closedAt: z.string().nullable(),
    /** `waiting` before it opens; `counting` between its end and the stored result. */
    state: z.enum(['waiting', 'open', 'counting', 'closed']),
    /** How many took part so far; never which options. */
    turnout: Tally.pick({ voted: true, eligible: true, byChannel: true, heldBack: true }),
    /** Only after the close. */
    result: Tally.nullable(),
    /** Until then, where that was set beforehand. */
    running: RunningCount.nullable(),
    myBallot: BallotReceipt.nullable(),
    /** Whether the reader may vote, and if not, why. */
    mine: z.object({
      mayVote: z.boolean(),
      reason: BothLanguages.nullable(),
      /** Whether a ballot of theirs would wait for the second look at their relation. */
      isHeldBack: z.boolean(),
    }),
  }),
)
export type Poll = z.infer<typeof Poll>

export const Polls = named('Polls', z.object({ polls: z.array(Poll), consents: z.array(Consent) }))
