import { Relation } from '@hetu/domain/people/role'
import { type Consent, ConsentRuleName, ConsentStance } from '@hetu/domain/polls/consent'
import type { ConsentOutcome } from '@hetu/domain/polls/consent-outcome'
import { Evidence } from '@hetu/domain/places/evidence'
import {
  type BallotReceipt,
  BallotStanding,
  Electorate,
  type NotedVoter,
  type Poll,
  PollOption,
  type Voter,
} from '@hetu/domain/polls/poll'
import type { Tally } from '@hetu/domain/polls/tally'
import { Stage } from '@hetu/domain/proposals/stage'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'
import { ProposalReference } from '@hetu/domain/proposals/proposal'

const BallotChannel = z.enum(['online', 'grid_worker', 'paper'])
const byOption = z.array(z.object({ optionId: z.string(), count: z.int() }))
const byChannel = z.array(z.object({ channel: BallotChannel, count: z.int() }))

export const TallyAnswer = named(
  'Tally',
  z.object({
    voted: z.int(),
    eligible: z.int(),
    byOption,
    byRelation: z.array(z.object({ relation: Relation.nullable(), voted: z.int(), byOption })),
    byChannel,
    heldBack: z.int(),
  }) satisfies z.ZodType<Tally>,
)

export const BallotReceiptAnswer = named(
  'BallotReceipt',
  z.object({
    pollId: z.string(),
    reference: z.string().nullable(),
    standing: BallotStanding,
    replacedDoor: z.boolean(),
    optionId: z.string(),
    relation: Relation,
    channel: BallotChannel,
    castAt: z.string(),
    revision: z.int(),
    closesAt: z.string(),
  }) satisfies z.ZodType<BallotReceipt>,
)

export const PollAnswer = named(
  'Poll',
  z.object({
    id: z.string(),
    proposalReference: z.string(),
    proposalTitle: BothLanguages,
    proposalStage: Stage,
    version: z.int(),
    question: BothLanguages,
    options: z.array(PollOption),
    electorate: Electorate,
    isResultShownWhileOpen: z.boolean(),
    opensAt: z.string(),
    closesAt: z.string(),
    closedAt: z.string().nullable(),
    state: z.enum(['waiting', 'open', 'counting', 'closed']),
    turnout: z.object({ voted: z.int(), eligible: z.int(), byChannel, heldBack: z.int() }),
    result: TallyAnswer.nullable(),
    myBallot: BallotReceiptAnswer.nullable(),
    mine: z.object({ mayVote: z.boolean(), reason: BothLanguages.nullable(), isHeldBack: z.boolean() }),
  }) satisfies z.ZodType<Poll>,
)

export const ConsentOutcomeAnswer = z.object({
  rows: z.array(z.object({ stance: ConsentStance, persons: z.int(), share: z.number() })),
  persons: z.int(),
  isQuorate: z.boolean(),
  isValid: z.boolean(),
}) satisfies z.ZodType<ConsentOutcome>

const ConsentAnswer = named(
  'Consent',
  z.object({
    id: z.string(),
    version: z.int(),
    question: BothLanguages,
    rule: ConsentRuleName,
    ruleSentence: BothLanguages,
    article: BothLanguages,
    closesAt: z.string(),
    closedAt: z.string().nullable(),
    state: z.enum(['open', 'counting', 'closed']),
    holderCount: z.int(),
    outcome: ConsentOutcomeAnswer.nullable(),
    statements: z.array(z.object({ stance: ConsentStance, words: BothLanguages })),
    holders: z
      .array(
        z.object({
          id: z.string(),
          label: BothLanguages,
          share: z.number(),
          stance: ConsentStance.nullable(),
          statement: BothLanguages.nullable(),
        }),
      )
      .nullable(),
  }) satisfies z.ZodType<Consent>,
)

export const PollsAnswer = named(
  'Polls',
  z.object({ polls: z.array(PollAnswer), consents: z.array(ConsentAnswer) }),
)

export const VotersAnswer = named(
  'Voters',
  z.array(
    z.object({
      personId: z.string(),
      chosenName: BothLanguages,
      label: BothLanguages.nullable(),
      relation: Relation,
      hasVoted: z.boolean(),
      isChecked: z.boolean(),
    }) satisfies z.ZodType<Voter>,
  ),
)

export const NotedVotersAnswer = named(
  'NotedVoters',
  z.array(
    z.object({
      personId: z.string(),
      chosenName: BothLanguages,
      relation: Relation,
      areaName: BothLanguages.nullable(),
      evidence: Evidence.nullable(),
      enteredBy: BothLanguages.nullable(),
      standing: BallotStanding,
    }) satisfies z.ZodType<NotedVoter>,
  ),
)

/** The poll or statutory vote that was opened, and on which version. */
export const OpenedVoteAnswer = named(
  'OpenedVoteReceipt',
  z.object({ id: z.uuid(), reference: ProposalReference, version: z.int() }),
)
