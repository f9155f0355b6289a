import { z } from 'zod'
import { because } from '../because.ts'
import { PlannerShape } from '../geometry/check-shape.ts'
import type { PublicStatus } from '../ideas/idea.ts'
import type { Position } from '../geometry/position.ts'
import { LocalText } from '../language.ts'
import type { Finding } from '../zones/finding.ts'
import type { Requirement } from '../zones/requirement.ts'
import { Work } from '../zones/work.ts'
import type { Hearing } from './hearing.ts'
import { type Outcome, Stage } from './stage.ts'

/** A text of a proposal in both languages. */
export const words = (max: number) =>
  z.object({ zh: z.string().trim().min(1).max(max), en: z.string().trim().min(1).max(max) })
export const ProposalReference = z.string().regex(/^P\d{1,6}$/)

/** An addressable part of a proposal: a work with a name and its place in the order. */
export const Element = Work.extend({ name: words(80), geometry: PlannerShape })
export type Element = z.infer<typeof Element>

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

export const LinkIdea = z.object({
  reference: ProposalReference,
  ideaReference: z.string().min(3).max(20),
  elementId: z.string().max(80).nullable().default(null),
})

export const PublishNotice = z.object({
  reference: ProposalReference,
  days: z.int().min(1).max(365),
  /** The least the law allows; 20 days for works in a core area, 30 for a plan. */
  minimumDays: z.int().min(1).max(365),
  /** Without a legal basis nothing is put up; the refusal says so. */
  legalBasis: words(500).nullable(),
  postedAt: z.array(words(120)).min(1).max(30),
})
export type PublishNotice = z.infer<typeof PublishNotice>

export const ExtendNotice = z.object({
  reference: ProposalReference,
  /** The new last day, a day of the place. */
  lastDay: z.iso.date(),
  reason: words(500),
})

export const AdvanceStage = z.object({
  reference: ProposalReference,
  /** A notice and a publication have verbs of their own. */
  to: Stage.exclude(['notice', 'published']),
  /** Why, for everybody to read; asked for where a proposal stops or goes back. */
  note: words(1000).nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Departures an authority granted from a rule that fails; only the authority may give them. */
  exceptions: z
    .array(
      z.object({
        workId: z.string().max(80),
        ruleId: z.string().max(80),
        grantedBy: words(200),
        document: words(200),
      }),
    )
    .max(50)
    .default([]),
})
export type AdvanceStage = z.infer<typeof AdvanceStage>
export type GrantedException = AdvanceStage['exceptions'][number]

export const AttachPaper = z.object({
  reference: ProposalReference,
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{1,20}$/),
  title: words(120),
  /** The file itself, PNG, JPEG, WebP or PDF up to 8 MB. */
  base64: z.base64().max(11_200_000),
})

export const CheckElements = z.object({ elements: Elements })

/** A step that the proposal must go through, and what asks for it. */
export interface Procedure {
  requirement: Requirement
  workIds: string[]
  zoneIds: string[]
}

export interface ProposalSummary {
  kind: 'proposal'
  id: string
  reference: string
  title: LocalText
  summary: LocalText
  stage: Stage
  outcome: Outcome | null
  /** Null for staff eyes only: the public does not know of it yet. */
  status: PublicStatus | null
  position: Position
  version: number
  notice: { opensAt: string; closesAt: string } | null
  /** When the term of the present stage ends: that of its notice, or the one it was given. */
  dueAt: string | null
  supportCount: number
  commentCount: number
  ideaCount: number
  createdAt: string
  changedAt: string
}

export interface ProposalVersion {
  version: number
  title: LocalText
  summary: LocalText
  body: LocalText
  costBearer: LocalText | null
  changeNote: LocalText | null
  createdAt: string
  frozenAt: string | null
  contentHash: string | null
  elements: Element[]
  findings: Finding[]
  procedures: Procedure[]
}

export interface Notice {
  id: string
  version: number
  opensAt: string
  /** Half-open: at this instant it is over; 24:00 of the last day. */
  closesAt: string
  /** Last day of the notice, as a day of the place. */
  lastDay: string
  minimumDays: number
  legalBasis: LocalText
  postedAt: LocalText[]
  extensions: { closesAt: string; reason: LocalText; at: string }[]
  isOpen: boolean
}

export interface StageEntry {
  stage: Stage
  version: number
  enteredAt: string
  dueAt: string | null
  note: LocalText | null
  exceptions: GrantedException[]
}

export interface Paper {
  id: string
  version: number
  code: string
  title: LocalText
  mediaType: string
  width: number | null
  height: number | null
  byteCount: number
}

export interface LinkedIdea {
  reference: string
  title: string
  language: string
  elementId: string | null
  position: Position
}

export interface Proposal extends ProposalSummary {
  threadId: string
  shown: ProposalVersion
  versions: {
    version: number
    createdAt: string
    frozenAt: string | null
    contentHash: string | null
    changeNote: LocalText | null
  }[]
  notices: Notice[]
  stages: StageEntry[]
  hearings: Hearing[]
  papers: Paper[]
  ideas: LinkedIdea[]
  /** Differs from what was last put up for notice in a way that asks for a new one. */
  needsNewNotice: boolean
  /** Whether the version shown may still be edited by the reader. */
  isEditable: boolean
}
