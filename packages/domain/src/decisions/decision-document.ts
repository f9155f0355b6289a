import { ReviewVerdict } from '../reviews/signature.ts'
import { z } from 'zod'
import { Disposition } from '../disposition.ts'
import { Shape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { MapSource } from '../places/place.ts'
import { PublicInterest } from '../reviews/interest.ts'
import { ReviewDiscipline } from '../reviews/discipline.ts'
import { DecisionContent, DecisionOutcome } from './decision.ts'
import { GroupChange, GroupFollowUp, inputName } from './disposition.ts'

/** One input as the document names it: its reference and the person's own title, never more than is public. */
export const DocumentInput = z.object({
  ...inputName,
  /** `LTL-0007`; a comment carries its idea's reference, a mark its review's discipline and number. */
  label: z.string(),
  title: BothLanguages,
  language: z.string(),
})
export type DocumentInput = z.infer<typeof DocumentInput>

export const DocumentGroup = z.object({
  id: z.string(),
  title: BothLanguages,
  disposition: Disposition.nullable(),
  reason: BothLanguages.nullable(),
  change: GroupChange.nullable(),
  followUp: GroupFollowUp.nullable(),
  inputs: z.array(DocumentInput),
  persons: z.int(),
  supporters: z.int(),
  expertMarks: z.int(),
})
export type DocumentGroup = z.infer<typeof DocumentGroup>

export const DecisionFigures = named(
  'DecisionFigures',
  z.object({
    /** Ideas and comments; marks of experts are counted apart. */
    contributions: z.int(),
    /** Over all groups, the people heard in each: one person's view in one group is one point. */
    points: z.int(),
    /** Everybody who said something, once. */
    persons: z.int(),
    /** Of those, who live, own or keep a shop here by a verified relation: what the eligible are counted against. */
    verifiedPersons: z.int(),
    contributionsByChannel: z.record(z.string(), z.int()),
    personsByRelation: z.record(z.string(), z.int()),
    expertMarks: z.int(),
    supporters: z.int(),
  }),
)
export type DecisionFigures = z.infer<typeof DecisionFigures>

export const DocumentReview = z.object({
  discipline: ReviewDiscipline,
  expert: BothLanguages,
  version: z.int(),
  verdict: ReviewVerdict.nullable(),
  summary: BothLanguages.nullable(),
  dissent: BothLanguages.nullable(),
  signedAt: z.string().nullable(),
  interest: PublicInterest,
})
export type DocumentReview = z.infer<typeof DocumentReview>

/** A decision as it was published: everything in it is covered by its content hash (2.4). */
export const DecisionDocument = named(
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
    /** What is decided on, as shapes: the map sheet of the decision. */
    elements: z.array(z.object({ id: z.string(), name: BothLanguages.nullable(), geometry: Shape })),
    /** Zones whose rules were checked, as `id` and version. */
    zones: z.array(z.object({ zoneId: z.string(), version: z.int().nullable() })),
    findings: z.array(z.object({ result: z.string(), count: z.int() })),
    groups: z.array(DocumentGroup),
    figures: DecisionFigures,
    reviews: z.array(DocumentReview),
    map: MapSource,
    versions: z.array(z.object({ version: z.int(), publishedAt: z.string().nullable() })),
  }),
)
export type DecisionDocument = z.infer<typeof DecisionDocument>

export const DecisionPreview = named('DecisionPreview', z.object({ document: DecisionDocument }))
