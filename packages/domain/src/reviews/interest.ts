import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { ExpertText } from './annotation.ts'

/** What the expert declares (利益声明): nothing, or something in words, with or without stepping aside. */
export const Interest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('described'), words: ExpertText, stepsAside: z.boolean().default(false) }),
])
export type Interest = z.infer<typeof Interest>

export const DeclareInterest = z.object({ reviewId: z.uuid(), interest: Interest })
export type DeclareInterest = z.infer<typeof DeclareInterest>

export const interestReasons = [
  'created_proposal',
  'authored_idea',
  'related_to_site',
  'commented',
  'related_to_place',
] as const
export type InterestReason = (typeof interestReasons)[number]

/** A tie between an expert and the case that the records show. */
export const InterestFound = z.object({
  reason: z.enum(interestReasons),
  /** `recusal`: the person must step aside; `noted`: stays, and everybody may read it. */
  consequence: z.enum(['recusal', 'noted']),
})
export type InterestFound = z.infer<typeof InterestFound>

/** What was declared and what the machine found; public with the review, or alone after a recusal. */
export const PublicInterest = named(
  'Interest',
  z.object({
    declared: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('none') }),
        z.object({ kind: z.literal('described'), words: BothLanguages, stepsAside: z.boolean() }),
      ])
      .nullable(),
    found: z.array(InterestFound),
    declaredAt: z.string().nullable(),
    recusedAt: z.string().nullable(),
  }),
)
export type PublicInterest = z.infer<typeof PublicInterest>

/** What is kept with a review of it. */
export type KeptInterest = Pick<PublicInterest, 'declared' | 'found'>
