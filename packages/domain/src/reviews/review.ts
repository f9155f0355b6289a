import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { Annotation } from './annotation.ts'
import { ReviewDiscipline } from './discipline.ts'
import { PublicInterest } from './interest.ts'
import { ReviewVerdict } from './signature.ts'

export const InviteReview = z.object({
  proposal: z.string().min(1).max(40),
  version: z.int().positive().nullable().default(null),
  discipline: ReviewDiscipline,
  expertId: z.uuid(),
  dueAt: z.iso.datetime({ offset: true }),
})
export type InviteReview = z.infer<typeof InviteReview>

export const reviewStates = ['invited', 'in_progress', 'recused', 'signed', 'released'] as const
export type ReviewState = (typeof reviewStates)[number]

/** The state follows from what happened, it is not kept beside it. */
export function reviewState(review: {
  interestDeclaredAt: unknown
  recusedAt: unknown
  signedAt: unknown
  releasedAt: unknown
}): ReviewState {
  if (review.recusedAt) return 'recused'
  if (review.releasedAt) return 'released'
  if (review.signedAt) return 'signed'
  return review.interestDeclaredAt ? 'in_progress' : 'invited'
}

const line = {
  id: z.string(),
  proposal: z.object({ reference: z.string(), title: BothLanguages }),
  version: z.int(),
  discipline: ReviewDiscipline,
  expert: PublicPerson,
  state: z.enum(reviewStates),
  invitedAt: z.string(),
  dueAt: z.string(),
  signedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
}

/** One line of a review: all that anybody but its expert may know while it is sealed. */
export const ReviewLine = named('ReviewLine', z.object(line))
export type ReviewLine = z.infer<typeof ReviewLine>

export const ReviewLines = named('ReviewLines', z.array(ReviewLine))

/** A whole review, for everybody after its release and for its expert before. */
export const Review = named(
  'Review',
  z.object({
    ...line,
    interest: PublicInterest,
    verdict: ReviewVerdict.nullable(),
    summary: BothLanguages.nullable(),
    dissent: BothLanguages.nullable(),
    conditions: z.array(BothLanguages),
    annotations: z.array(Annotation),
  }),
)
export type Review = z.infer<typeof Review>

export const ProposalReviews = named(
  'Reviews',
  z.object({
    /** Released to everybody, newest first. */
    released: z.array(Review),
    /** Experts who stepped aside, with the public note. */
    recused: z.array(z.object({ ...line, interest: PublicInterest })),
    /** Sealed reviews: lines without content, for planners, the authority, and the expert's own. */
    sealed: z.array(ReviewLine),
  }),
)
export type ProposalReviews = z.infer<typeof ProposalReviews>
