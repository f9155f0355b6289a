import { checkShape } from '@hetu/domain/geometry/check-shape'
import type { Shape } from '@hetu/domain/geometry/shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { ShapeProblem } from '@hetu/domain/geometry/shape-problem'
import { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { shapesOfObject } from '@hetu/domain/zones/object-parameters'
import type { ObjectVersion } from '@hetu/domain/zones/object-version'
import { ProposedObject } from '@hetu/domain/zones/zone-change'
import type { DrawingMode } from '@hetu/map/drawing'
import { type DraftPart, draftParts } from './zone-draft.ts'
import { geometryOf, partsOf } from './zone-parts.ts'
import type { ZonePart } from './zone-parts.ts'

type Common = 'id' | 'kind' | 'name' | 'designation' | 'legalBasis' | 'accuracyMetres' | 'isLocationHidden'

/** A heritage object being written: what every object has, the figures of its kind, when, where and why. */
export interface ObjectDraft {
  facts: Pick<HeritageObject, Common>
  /** By their paths; those of another kind are left out when it is sent. */
  figures: Record<string, unknown>
  validFrom: string
  validTo: string | null
  parts: ZonePart[]
  reason: string
  /** The version on which it was begun; null for a new object. */
  basis: number | null
}

const nothing = { zh: '', en: '' }

export function objectDraftFrom({ version, object }: Pick<ObjectVersion, 'version' | 'object'>): ObjectDraft {
  const { id, kind, name, designation, legalBasis, accuracyMetres, isLocationHidden, geometry, ...figures } =
    object
  return {
    facts: {
      id,
      kind,
      name,
      ...(designation && { designation }),
      legalBasis,
      accuracyMetres,
      isLocationHidden,
    },
    figures,
    validFrom: '',
    validTo: null,
    parts: partsOf(geometry),
    reason: '',
    basis: version,
  }
}

export const blankObjectDraft = (id: string): ObjectDraft => ({
  facts: {
    id,
    kind: 'old_tree',
    name: nothing,
    legalBasis: { act: nothing, article: nothing },
    accuracyMetres: 1,
    isLocationHidden: false,
  },
  figures: {},
  validFrom: '',
  validTo: null,
  parts: [],
  reason: '',
  basis: null,
})

/** What the kind may be drawn as. */
export function modesOf(kind: HeritageObject['kind']): DrawingMode[] {
  const shapes = shapesOfObject(kind)
  return [
    'pan',
    ...(shapes.includes('Point') ? (['point'] as const) : []),
    ...(shapes.includes('LineString') ? (['line'] as const) : []),
    ...(shapes.includes('Polygon') ? (['area', 'rectangle'] as const) : []),
    'edit',
  ]
}

/** A point or a line is one: what was drawn last counts. Areas may have several outlines. */
export function lastDrawn(parts: ZonePart[]): ZonePart[] {
  const last = parts.at(-1)
  if (!last) return []
  return last.geometry.type === 'Polygon'
    ? parts.filter(({ geometry }) => geometry.type === 'Polygon')
    : [last]
}

/** Where an issue of the schema stands in the form; figures of the kind are one part. */
const partOf = (path: PropertyKey[]): DraftPart => {
  const key = path[0] === 'object' ? path[1] : path[0]
  if (key === 'id') return 'zoneId'
  return draftParts.find((part) => part === key) ?? 'figures'
}

export interface CheckedObject {
  /** Ready to be sent. */
  object: ProposedObject | null
  missing: DraftPart[]
  /** What is wrong with the shape, with its place on the map. */
  shapeProblem: ShapeProblem | null
}

/** The same checks as on the server, while one writes. */
export function checkObjectDraft(draft: ObjectDraft): CheckedObject {
  const { facts, figures, validFrom, validTo, parts, reason } = draft
  const geometry: Shape | null = geometryOf(parts)
  const shape = geometry ? checkShape(geometry, plannerLimits) : null
  const object = { ...figures, ...facts, geometry }
  const read = ProposedObject.safeParse({ validFrom, validTo, object })
  // A proposal without a sound shape is not read further, so what it is gets read by itself.
  const issues = [...(read.error?.issues ?? []), ...(HeritageObject.safeParse(object).error?.issues ?? [])]
  const wrong = new Set(issues.map(({ path }) => partOf(path)))
  if (reason.trim().length < 2) wrong.add('reason')
  if (validTo !== null && validTo <= validFrom) wrong.add('validFrom')
  const missing = draftParts.filter((part) => wrong.has(part))
  return {
    object: missing.length === 0 && read.success ? read.data : null,
    missing,
    shapeProblem: shape && !shape.ok ? shape.refusal : null,
  }
}
