import { z } from 'zod'
import { Shape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Finding } from '../zones/finding.ts'
import { Requirement } from '../zones/requirement.ts'
import { Work } from '../zones/work.ts'

/** An element as it is told: what was once drawn is not checked again. */
export const KeptElement = named('Element', Work.extend({ name: BothLanguages, geometry: Shape }))

/** A step that the proposal must go through, and what asks for it. */
export const Procedure = z.object({
  requirement: Requirement,
  workIds: z.array(z.string()),
  zoneIds: z.array(z.string()),
})
export type Procedure = z.infer<typeof Procedure>

/** What all rules say of all elements, and the steps that follow from them; the same is kept with a frozen version. */
export const ProposalCheck = named(
  'ProposalCheck',
  z.object({ findings: z.array(Finding), procedures: z.array(Procedure) }),
)
export type ProposalCheck = z.infer<typeof ProposalCheck>

export const ProposalVersion = named(
  'ProposalVersion',
  z.object({
    version: z.int(),
    /** How often it was saved; whoever edits says which revision they began from. */
    revision: z.int(),
    title: BothLanguages,
    summary: BothLanguages,
    body: BothLanguages,
    costBearer: BothLanguages.nullable(),
    changeNote: BothLanguages.nullable(),
    createdAt: z.string(),
    frozenAt: z.string().nullable(),
    contentHash: z.string().nullable(),
    elements: z.array(KeptElement),
    ...ProposalCheck.shape,
  }),
)
export type ProposalVersion = z.infer<typeof ProposalVersion>

/** SHA-256 in lower-case hexadecimal, as `contentHash` makes it. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)
