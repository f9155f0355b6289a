import { Shape } from '@hetu/domain/geometry/shape'
import { DecisionContent, DecisionOutcome, type DecisionSummary } from '@hetu/domain/decisions/decision'
import type {
  DecisionDocument,
  DocumentGroup,
  DocumentReview,
  PublishedDecision,
} from '@hetu/domain/decisions/decision-document'
import type { DecisionFigures } from '@hetu/domain/decisions/decision-figures'
import { GroupChange, GroupFollowUp, InputKind } from '@hetu/domain/decisions/disposition'
import type { MyVote } from '@hetu/domain/decisions/my-vote'
import type { IdeaOutcome, InputOutcome, MyWords, OutcomeStep } from '@hetu/domain/decisions/outcome'
import { Disposition } from '@hetu/domain/disposition'
import { BallotStanding } from '@hetu/domain/polls/poll'
import { ReviewDiscipline, ReviewVerdict } from '@hetu/domain/reviews/review'
import { z } from 'zod'
import { MapSourceAnswer } from '../places/place-schemas.ts'
import { InterestAnswer } from '../reviews/review-schemas.ts'
import { BothLanguages, named } from '../server/answers.ts'

named('DecisionContent', DecisionContent)

export const DecisionsAnswer = named(
  'Decisions',
  z.array(
    z.object({
      number: z.string(),
      title: BothLanguages,
      outcome: DecisionOutcome,
      authority: BothLanguages,
      proposal: z.object({ reference: z.string(), version: z.int() }),
      publishedAt: z.string(),
      contributions: z.int(),
      persons: z.int(),
      isSuperseded: z.boolean(),
    }) satisfies z.ZodType<DecisionSummary>,
  ),
)

const group = z.object({
  id: z.string(),
  title: BothLanguages,
  disposition: Disposition.nullable(),
  reason: BothLanguages.nullable(),
  change: GroupChange.nullable(),
  followUp: GroupFollowUp.nullable(),
  inputs: z.array(
    z.object({
      kind: InputKind,
      id: z.string(),
      label: z.string(),
      title: BothLanguages,
      language: z.string(),
    }),
  ),
  persons: z.int(),
  supporters: z.int(),
  expertMarks: z.int(),
}) satisfies z.ZodType<DocumentGroup>

export const FiguresOfDecision = named(
  'DecisionFigures',
  z.object({
    contributions: z.int(),
    points: z.int(),
    persons: z.int(),
    verifiedPersons: z.int(),
    contributionsByChannel: z.record(z.string(), z.int()),
    personsByRelation: z.record(z.string(), z.int()),
    expertMarks: z.int(),
    supporters: z.int(),
  }) satisfies z.ZodType<DecisionFigures>,
)

const review = z.object({
  discipline: ReviewDiscipline,
  expert: BothLanguages,
  version: z.int(),
  verdict: ReviewVerdict.nullable(),
  summary: BothLanguages.nullable(),
  dissent: BothLanguages.nullable(),
  signedAt: z.string().nullable(),
  interest: InterestAnswer,
}) satisfies z.ZodType<DocumentReview>

export const DocumentAnswer = named(
  'DecisionDocument',
  z.object({
    schema: z.literal('hetu-decision-1'),
    number: z.string(),
    place: z.object({ slug: z.string(), name: BothLanguages, city: BothLanguages }),
    outcome: DecisionOutcome,
    publishedAt: z.string(),
    proposal: z.object({
      reference: z.string(),
      version: z.int(),
      title: BothLanguages,
      contentHash: z.string().nullable(),
    }),
    draftedBy: BothLanguages,
    approvedBy: BothLanguages,
    supersedes: z.string().nullable(),
    content: DecisionContent,
    elements: z.array(z.object({ id: z.string(), name: BothLanguages.nullable(), geometry: Shape })),
    zones: z.array(z.object({ zoneId: z.string(), version: z.int().nullable() })),
    findings: z.array(z.object({ result: z.string(), count: z.int() })),
    groups: z.array(group),
    figures: FiguresOfDecision,
    reviews: z.array(review),
    map: MapSourceAnswer,
    versions: z.array(z.object({ version: z.int(), publishedAt: z.string().nullable() })),
  }) satisfies z.ZodType<DecisionDocument>,
)

/** The document with what recomputes its hash. */
export const FrozenDocumentAnswer = named(
  'FrozenDocument',
  z.object({
    contentHash: z.string(),
    canonicalisation: z.literal('RFC 8785'),
    digest: z.literal('SHA-256'),
    document: DocumentAnswer,
  }),
)

export const DecisionAnswer = named(
  'Decision',
  z.object({
    id: z.string(),
    document: DocumentAnswer,
    contentHash: z.string(),
    integrity: z.enum(['intact', 'broken']),
    supersededBy: z.string().nullable(),
    qrSvg: z.string(),
    verifyUrl: z.string(),
  }) satisfies z.ZodType<PublishedDecision>,
)

const step = z.object({
  group: BothLanguages,
  disposition: Disposition,
  reason: BothLanguages,
  change: GroupChange.nullable(),
  followUp: GroupFollowUp.nullable(),
  decision: z.object({ number: z.string(), title: BothLanguages, publishedAt: z.string() }),
  proposal: z.object({ reference: z.string(), title: BothLanguages }),
}) satisfies z.ZodType<OutcomeStep>

const InputOutcomeAnswer = named(
  'InputOutcome',
  z.object({
    kind: z.enum(['idea', 'comment']),
    id: z.string(),
    title: z.string(),
    language: z.string(),
    steps: z.array(step),
  }) satisfies z.ZodType<InputOutcome>,
)

export const InputOutcomesAnswer = named('InputOutcomes', z.array(InputOutcomeAnswer))

export const IdeaOutcomeAnswer = named(
  'IdeaOutcome',
  z.object({
    idea: InputOutcomeAnswer,
    comments: z.array(InputOutcomeAnswer),
    pending: z.array(z.object({ reference: z.string(), title: BothLanguages, stage: z.string() })),
  }) satisfies z.ZodType<IdeaOutcome>,
)

export const MyWordsAnswer = named(
  'MyWords',
  z.array(
    z.object({
      kind: z.enum(['idea', 'comment']),
      id: z.string(),
      ideaReference: z.string().nullable(),
      proposalReference: z.string().nullable(),
      title: z.string(),
      language: z.string(),
      at: z.string(),
      state: z.enum(['waiting', 'absorbed', 'answered', 'decided', 'hidden']),
      disposition: Disposition.nullable(),
      decisionNumber: z.string().nullable(),
    }) satisfies z.ZodType<MyWords>,
  ),
)

export const MyVotesAnswer = named(
  'MyVotes',
  z.array(
    z.object({
      pollId: z.string(),
      proposalReference: z.string(),
      question: BothLanguages,
      option: BothLanguages,
      castAt: z.string(),
      closesAt: z.string(),
      mayChange: z.boolean(),
      standing: BallotStanding,
    }) satisfies z.ZodType<MyVote>,
  ),
)

/** The revision that now stands, to be sent with the next change. */
export const RevisionReceiptAnswer = named('RevisionReceipt', z.object({ revision: z.int() }))
