import { Shape } from '@hetu/domain/geometry/shape'
import {
  type Annotation,
  AnnotationKind,
  type AnnotationReply,
  AnnotationTarget,
  AnnotationWeight,
  ReplyOutcome,
} from '@hetu/domain/reviews/annotation'
import { interestReasons } from '@hetu/domain/reviews/interest-check'
import {
  type ProposalReviews,
  type PublicInterest,
  type Review,
  ReviewDiscipline,
  type ReviewLine,
  reviewStates,
  ReviewVerdict,
} from '@hetu/domain/reviews/review'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { BothLanguages, named } from '../server/answers.ts'

export const InterestAnswer = named(
  'Interest',
  z.object({
    declared: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('none') }),
        z.object({ kind: z.literal('described'), words: BothLanguages, stepsAside: z.boolean() }),
      ])
      .nullable(),
    found: z.array(z.object({ reason: z.enum(interestReasons), consequence: z.enum(['recusal', 'noted']) })),
    declaredAt: z.string().nullable(),
    recusedAt: z.string().nullable(),
  }) satisfies z.ZodType<PublicInterest>,
)

const line = {
  id: z.string(),
  proposal: z.object({ reference: z.string(), title: BothLanguages }),
  version: z.int(),
  discipline: ReviewDiscipline,
  expert: PublicPersonAnswer,
  state: z.enum(reviewStates),
  invitedAt: z.string(),
  dueAt: z.string(),
  signedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
}

const Line = named('ReviewLine', z.object(line) satisfies z.ZodType<ReviewLine>)

export const ReviewLinesAnswer = named('ReviewLines', z.array(Line))

export const ExpertsAnswer = named(
  'Experts',
  z.array(z.object({ id: z.string(), chosenName: BothLanguages, disciplines: z.array(z.string()) })),
)

const reply = z.object({
  id: z.string(),
  author: PublicPersonAnswer,
  outcome: ReplyOutcome,
  words: BothLanguages,
  changedVersion: z.int().nullable(),
  changedElementId: z.string().nullable(),
  createdAt: z.string(),
}) satisfies z.ZodType<AnnotationReply>

const [, onText, onDrawing] = AnnotationTarget.options

const AnnotationAnswer = named(
  'Annotation',
  z.object({
    id: z.string(),
    number: z.int(),
    target: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('map'), geometry: Shape }),
      onText,
      onDrawing,
    ]),
    kind: AnnotationKind,
    weight: AnnotationWeight,
    article: z.string().nullable(),
    body: BothLanguages,
    createdAt: z.string(),
    replies: z.array(reply),
  }) satisfies z.ZodType<Annotation>,
)

export const ReviewAnswer = named(
  'Review',
  z.object({
    ...line,
    interest: InterestAnswer,
    verdict: ReviewVerdict.nullable(),
    summary: BothLanguages.nullable(),
    dissent: BothLanguages.nullable(),
    conditions: z.array(BothLanguages),
    annotations: z.array(AnnotationAnswer),
  }) satisfies z.ZodType<Review>,
)

export const ReviewsAnswer = named(
  'Reviews',
  z.object({
    released: z.array(ReviewAnswer),
    recused: z.array(z.object({ ...line, interest: InterestAnswer })),
    sealed: z.array(Line),
  }) satisfies z.ZodType<ProposalReviews>,
)
