import { z } from 'zod'
import { because } from '../because.ts'
import { ExpertText } from './annotation.ts'

export const reviewVerdicts = ['pass', 'pass_with_conditions', 'revise', 'refuse'] as const
export const ReviewVerdict = z.enum(reviewVerdicts)
export type ReviewVerdict = z.infer<typeof ReviewVerdict>

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
