import { z } from 'zod'
import { because } from '../because.ts'
import { LocalText } from '../language.ts'
import type { PublicPerson } from '../people/public-person.ts'
import { disciplines as technicalDisciplines } from '../zones/requirement.ts'
import { disciplineNames } from '../zones/zone-names.ts'
import { type Annotation, ExpertText } from './annotation.ts'
import type { InterestFound } from './interest-check.ts'

/** Fields of expertise: those that zone rules may require, and two that look at people and law. */
export const reviewDisciplines = [...technicalDisciplines, 'sociology', 'law'] as const
export const ReviewDiscipline = z.enum(reviewDisciplines)
export type ReviewDiscipline = z.infer<typeof ReviewDiscipline>

export const reviewDisciplineNames: Record<ReviewDiscipline, LocalText> = {
  ...disciplineNames,
  sociology: { zh: '社会', en: 'sociology' },
  law: { zh: '法律', en: 'law' },
}

export const reviewVerdicts = ['pass', 'pass_with_conditions', 'revise', 'refuse'] as const
export const ReviewVerdict = z.enum(reviewVerdicts)
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

export const InviteReview = z.object({
  proposal: z.string().min(1).max(40),
  version: z.int().positive().nullable().default(null),
  discipline: ReviewDiscipline,
  expertId: z.uuid(),
  dueAt: z.iso.datetime({ offset: true }),
})
export type InviteReview = z.infer<typeof InviteReview>

/** What the expert declares (利益声明): nothing, or something in words, with or without stepping aside. */
export const Interest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('described'), words: ExpertText, stepsAside: z.boolean().default(false) }),
])
export type Interest = z.infer<typeof Interest>

export const DeclareInterest = z.object({ reviewId: z.uuid(), interest: Interest })
export type DeclareInterest = z.infer<typeof DeclareInterest>

export const ReviewSignature = z.object({
  verdict: ReviewVerdict,
  summary: ExpertText,
  conditions: z.array(ExpertText).max(30).default([]),
  dissent: ExpertText.nullable().default(null),
})

export const SignReview = ReviewSignature.extend({ reviewId: z.uuid() }).refine(
  (input) => input.verdict !== 'pass_with_conditions' || input.conditions.length > 0,
  because({ zh: '请写明条件。', en: 'Please write the conditions.' }, ['conditions']),
)
export type SignReview = z.infer<typeof SignReview>

export const ReleaseReview = z.object({ reviewId: z.uuid() })
export type ReleaseReview = z.infer<typeof ReleaseReview>

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

/** One line of a review: all that anybody but its expert may know while it is sealed. */
export interface ReviewLine {
  id: string
  proposal: { reference: string; title: LocalText }
  version: number
  discipline: ReviewDiscipline
  expert: PublicPerson
  state: ReviewState
  invitedAt: string
  dueAt: string
  signedAt: string | null
  releasedAt: string | null
}

/** What was declared and what the machine found; public with the review, or alone after a recusal. */
export interface PublicInterest {
  declared: Interest | null
  found: InterestFound[]
  declaredAt: string | null
  recusedAt: string | null
}

/** A whole review, for everybody after its release and for its expert before. */
export interface Review extends ReviewLine {
  interest: PublicInterest
  verdict: ReviewVerdict | null
  summary: LocalText | null
  dissent: LocalText | null
  conditions: LocalText[]
  annotations: Annotation[]
}

export interface ProposalReviews {
  /** Released to everybody, newest first. */
  released: Review[]
  /** Experts who stepped aside, with the public note. */
  recused: (ReviewLine & { interest: PublicInterest })[]
  /** Sealed reviews: lines without content, for planners, the authority, and the expert's own. */
  sealed: ReviewLine[]
}
