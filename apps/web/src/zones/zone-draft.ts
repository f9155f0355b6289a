import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { ShapeProblem } from '@hetu/domain/geometry/shape-problem'
import type { LocalText } from '@hetu/domain/language'
import { isLawKnown, notStated } from '@hetu/domain/zones/law-known'
import { ProposedZone } from '@hetu/domain/zones/zone-change'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { geometryOf, partsOf } from './zone-parts.ts'
import type { ZonePart } from './zone-parts.ts'

/** A zone version being written: everything but its shape, then its outlines one by one, then why. */
export interface ZoneDraft {
  facts: Omit<ProposedZone, 'geometry'>
  parts: ZonePart[]
  reason: string
  /** The version in force when the writing began; null for a new zone. */
  basis: number | null
}

const nothing = { zh: '', en: '' }

export function draftFrom(zone: ZoneVersion): ZoneDraft {
  const { version, recordedFrom: _from, recordedTo: _to, geometry, ...facts } = zone
  return {
    facts: { ...facts, ...lawToFill(zone), validFrom: '', validTo: null },
    parts: partsOf(geometry),
    reason: '',
    basis: version,
  }
}

/** What is not stated of a zone whose law is unknown is an empty field, not words to be corrected. */
function lawToFill({ authority, legalBasis, status }: ZoneVersion): Partial<ZoneDraft['facts']> {
  if (isLawKnown({ status })) return {}
  const stated = (words: LocalText) => (words.zh === notStated.zh ? nothing : words)
  const { act, article } = legalBasis
  return {
    status: 'in_force',
    authority: stated(authority),
    legalBasis: { ...legalBasis, act: stated(act), article: stated(article) },
  }
}

export function blankDraft(zoneId: string): ZoneDraft {
  const facts: ZoneDraft['facts'] = {
    zoneId,
    name: nothing,
    type: 'district_control',
    level: 'city',
    authority: nothing,
    legalBasis: { act: nothing, article: nothing },
    status: 'in_force',
    validFrom: '',
    validTo: null,
    accuracyMetres: 1,
    isDefinitive: true,
    documents: [],
    rules: [],
    procedures: [],
  }
  return { facts, parts: [], reason: '', basis: null }
}

/** Parts of the form that can be wrong, in the order in which they stand on the page. */
export const draftParts = [
  'geometry',
  'zoneId',
  'name',
  'figures',
  'authority',
  'legalBasis',
  'validFrom',
  'accuracyMetres',
  'sourceScale',
  'documents',
  'rules',
  'procedures',
  'reason',
] as const
export type DraftPart = (typeof draftParts)[number]

export interface CheckedDraft {
  /** Ready to be sent. */
  zone: ProposedZone | null
  missing: DraftPart[]
  /** What is wrong with the outline, with its place on the map. */
  shapeProblem: ShapeProblem | null
}

/** The same checks as on the server, while one writes. */
export function checkDraft({ facts, parts, reason }: ZoneDraft): CheckedDraft {
  const geometry = geometryOf(parts)
  const shape = geometry ? checkShape(geometry, plannerLimits) : null
  const shapeProblem = shape && !shape.ok ? shape.refusal : null
  const read = ProposedZone.safeParse({ ...facts, geometry })
  const wrong = new Set<unknown>(read.error?.issues.map(({ path }) => path[0]))
  if (reason.trim().length < 2) wrong.add('reason')
  if (facts.validTo !== null && facts.validTo <= facts.validFrom) wrong.add('validFrom')
  const missing = draftParts.filter((part) => wrong.has(part))
  return { zone: missing.length === 0 && read.success ? read.data : null, missing, shapeProblem }
}
