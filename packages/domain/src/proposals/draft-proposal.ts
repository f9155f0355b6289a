import { z } from 'zod'
import { because } from '../because.ts'
import { PlannerShape } from '../geometry/check-shape.ts'
import { named } from '../named.ts'
import { Work } from '../zones/work.ts'

/** A text of a proposal in both languages. */
export const words = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })
export const ProposalReference = z.string().regex(/^P\d{1,6}$/)

/** An addressable part of a proposal: a work with a name and its place in the order. */
export const Element = Work.extend({ name: words(80), geometry: PlannerShape })
export type Element = z.infer<typeof Element>

/** An element without its shape, which is kept apart. */
export type KeptWork = Omit<Element, 'geometry'>

const Elements = z
  .array(Element)
  .max(60)
  .refine(
    (all) => new Set(all.map((element) => element.id)).size === all.length,
    because({ zh: '有两处要素同号。', en: 'Two elements have the same id.' }),
  )

const content = {
  title: words(80),
  /** What changes, in up to three lines. */
  summary: words(600),
  /** The full text, in Markdown. */
  body: words(20_000),
  /** Who pays; a change of it is material. */
  costBearer: words(300).nullable(),
  elements: Elements,
}

export const DraftProposal = z.object({
  title: content.title,
  summary: content.summary.optional(),
  body: content.body.optional(),
  costBearer: content.costBearer.default(null),
  elements: Elements.default([]),
})
export type DraftProposal = z.infer<typeof DraftProposal>

export const EditProposal = z.object({
  reference: ProposalReference,
  /** The version and revision that the writing began from: whoever was faster is never overwritten. */
  version: z.int().positive(),
  revision: z.int().positive(),
  title: content.title.optional(),
  summary: content.summary.optional(),
  body: content.body.optional(),
  costBearer: content.costBearer.optional(),
  elements: Elements.optional(),
  /** What is different from the version before, for readers. */
  changeNote: words(1000).nullable().optional(),
})
export type EditProposal = z.infer<typeof EditProposal>

export const OfProposal = z.object({ reference: ProposalReference })

export const CheckElements = z.object({ elements: Elements })

export const ProposalReceipt = named(
  'ProposalReceipt',
  z.object({ id: z.string(), reference: z.string(), version: z.int(), threadId: z.string() }),
)

/** The version that was begun or changed. */
export const VersionReceipt = named(
  'VersionReceipt',
  z.object({ reference: ProposalReference, version: z.int(), revision: z.int() }),
)
