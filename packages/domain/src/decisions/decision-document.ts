import type { Geometry, GeometryCollection } from 'geojson'
import type { LocalText } from '../language.ts'
import type { PublicInterest, ReviewDiscipline, ReviewVerdict } from '../reviews/review.ts'
import type { DecisionContent, DecisionOutcome } from './decision.ts'
import type { DecisionFigures } from './decision-figures.ts'
import type { InputRef, OpinionGroup } from './disposition.ts'

/** One input as the document names it: its reference and the person's own title, never more than is public. */
export interface DocumentInput extends InputRef {
  /** `LTL-0007`; a comment carries its idea's reference, a mark its review's discipline and number. */
  label: string
  title: LocalText
  language: string
}

export interface DocumentGroup extends Omit<OpinionGroup, 'inputs'> {
  inputs: DocumentInput[]
  persons: number
  supporters: number
  expertMarks: number
}

export interface DocumentReview {
  discipline: ReviewDiscipline
  expert: LocalText
  version: number
  verdict: ReviewVerdict | null
  summary: LocalText | null
  dissent: LocalText | null
  signedAt: string | null
  interest: PublicInterest
}

/** A decision as it was published: everything in it is covered by its content hash (2.4). */
export interface DecisionDocument {
  schema: 'hetu-decision-1'
  number: string
  place: { slug: string; name: LocalText; city: LocalText }
  outcome: DecisionOutcome
  publishedAt: string
  proposal: { reference: string; version: number; title: LocalText; contentHash: string | null }
  draftedBy: LocalText
  approvedBy: LocalText
  supersedes: string | null
  content: DecisionContent
  /** What is decided on, as shapes: the map sheet of the decision. */
  elements: { id: string; name: LocalText | null; geometry: Exclude<Geometry, GeometryCollection> }[]
  /** Zones whose rules were checked, as `id` and version. */
  zones: { zoneId: string; version: number | null }[]
  findings: { result: string; count: number }[]
  groups: DocumentGroup[]
  figures: DecisionFigures
  reviews: DocumentReview[]
  map: { attribution: LocalText; approvalNumber: string | null; dataDate: string }
  versions: { version: number; publishedAt: string | null }[]
}

/** A published decision with what the server can say about its integrity. */
export interface PublishedDecision {
  id: string
  document: DecisionDocument
  contentHash: string
  /** `broken`: the document no longer gives the hash that was written when it was published. */
  integrity: 'intact' | 'broken'
  supersededBy: string | null
  /** SVG of the QR code of `verifyUrl`. */
  qrSvg: string
  verifyUrl: string
}

/** The part of a content hash that people compare by eye: eight digits in groups, as printed. */
export function shortHash(contentHash: string): string {
  const digits = contentHash.slice(0, 8).toUpperCase()
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
}
