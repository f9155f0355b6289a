import { z } from 'zod'
import { because } from '../because.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { ProposalReference } from '../proposals/draft-proposal.ts'
import { consentRules } from './consent-outcome.ts'
import { ConsentOutcome, ConsentStance } from './consent-result.ts'

const words = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })

export const ConsentRuleName = z.enum(Object.keys(consentRules) as [keyof typeof consentRules])
export type ConsentRuleName = z.infer<typeof ConsentRuleName>
export const OpenConsent = z.object({
  reference: ProposalReference,
  version: z.int().positive().optional(),
  question: words(300),
  rule: ConsentRuleName,
  closesAt: z.iso.datetime({ offset: true }),
  holders: z
    .array(
      z.object({
        id: z.string().regex(/^[A-Za-z0-9-]{1,60}$/),
        label: words(80),
        // Six places are kept: less than the last of them would be kept as nothing.
        share: z.number().min(0.000001).max(1),
      }),
    )
    .min(2)
    .max(2000)
    .refine(
      (all) => new Set(all.map((holder) => holder.id)).size === all.length,
      because({ zh: '有两位权利人同号。', en: 'Two right holders have the same id.' }),
    )
    .refine(
      (all) => Math.abs(all.reduce((sum, holder) => sum + holder.share, 0) - 1) < 1e-4,
      because({ zh: '份额合计必须是 1。', en: 'The shares must add up to 1.' }),
    ),
})

export const RecordConsent = z.object({
  consentId: z.uuid(),
  holderId: z.string().max(60),
  stance: ConsentStance,
  /** What the holder wants kept with the record, such as a minority statement. */
  statement: words(1000).nullable().default(null),
})

export const CloseConsent = z.object({ consentId: z.uuid() })

/** A statutory vote as everybody may read it: figures and statements, never who of the holders said what. */
export const Consent = named(
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
    /** `counting` from the closing time until the outcome is stored. */
    state: z.enum(['open', 'counting', 'closed']),
    holderCount: z.int(),
    /** Nothing before it is closed: figures that run would show what single holders said. */
    outcome: ConsentOutcome.nullable(),
    /** Told after the close, never with the share by which a household would be known. */
    statements: z.array(z.object({ stance: ConsentStance, words: BothLanguages })),
    /** For those who record it; null for everybody else. */
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
  }),
)
export type Consent = z.infer<typeof Consent>
