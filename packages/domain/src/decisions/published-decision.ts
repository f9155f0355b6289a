import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { DecisionOutcome } from './decision.ts'
import { DecisionDocument } from './decision-document.ts'

/** A published decision with what the server can say about its integrity. */
export const PublishedDecision = named(
  'Decision',
  z.object({
    id: z.string(),
    document: DecisionDocument,
    contentHash: z.string(),
    /** `broken`: the document no longer gives the hash that was written when it was published. */
    integrity: z.enum(['intact', 'broken']),
    supersededBy: z.string().nullable(),
    /** SVG of the QR code of `verifyUrl`. */
    qrSvg: z.string(),
    verifyUrl: z.string(),
  }),
)
export type PublishedDecision = z.infer<typeof PublishedDecision>

/** The document with what recomputes its hash. */
export const FrozenDocument = named(
  'FrozenDocument',
  z.object({
    contentHash: z.string(),
    canonicalisation: z.literal('RFC 8785'),
    digest: z.literal('SHA-256'),
    document: DecisionDocument,
  }),
)

/** A published decision as a list shows it. */
export const DecisionSummary = z.object({
  number: z.string(),
  title: BothLanguages,
  outcome: DecisionOutcome,
  authority: BothLanguages,
  proposal: z.object({ reference: z.string(), version: z.int() }),
  publishedAt: z.string(),
  contributions: z.int(),
  persons: z.int(),
  isSuperseded: z.boolean(),
})
export type DecisionSummary = z.infer<typeof DecisionSummary>

export const Decisions = named('Decisions', z.array(DecisionSummary))
