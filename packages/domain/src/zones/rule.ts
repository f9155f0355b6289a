import { z } from 'zod'
import { Position } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'
import { Discipline, Requirement } from './requirement.ts'
import { Material, RoofForm, Use, WorkType } from './work.ts'

export const Severity = z.enum(['mandatory', 'guidance'])
export type Severity = z.infer<typeof Severity>

/** A departure that the law foresees, in its own words, and who alone may grant it. */
export const ExceptionClause = z.object({
  text: LocalText,
  grantedBy: LocalText,
  article: LocalText.optional(),
})
export type ExceptionClause = z.infer<typeof ExceptionClause>

const metres = z.number().finite().min(0).max(10_000)
const share = z.number().finite().min(0).max(100)
const objectId = z.string().min(1).max(80)
const workTypes = z.array(WorkType).min(1)
/** How a law names a right: `gpdo-2015-1-a`. */
const right = z.string().min(1).max(120)
const range = { min: metres.optional(), max: metres.optional() }

const common = {
  id: z.string().min(1).max(120),
  severity: Severity,
  article: LocalText,
  text: LocalText,
  exception: ExceptionClause.optional(),
}
const rule = <const K extends string, S extends z.ZodRawShape>(kind: K, parameters: S) =>
  z.object({ ...common, kind: z.literal(kind), ...parameters })

/** One end of a sight line: where the eye or the target is, and how high in metres. */
export const SightPoint = z.object({
  name: LocalText,
  position: Position,
  elevationMetres: z.number().finite(),
})
export type SightPoint = z.infer<typeof SightPoint>

export const HeightPart = z.enum(['ridge', 'eaves', 'top'])
export type HeightPart = z.infer<typeof HeightPart>

/** Every control a protection plan can set, one kind each; the numbers are data of the zone, never of the code. */
export const Rule = z.discriminatedUnion('kind', [
  rule('works_ban', {
    workTypes,
    /** Kinds of work that the ban lets through to the authority of the exception clause. */
    exempt: z.array(z.enum(['public_facility', 'infrastructure', 'conservation'])).default([]),
  }),
  rule('dig_limit', { maxDepthMetres: metres }),
  rule('demolition', { effect: z.enum(['ban', 'approval']), objectIds: z.array(objectId).optional() }),
  rule('max_height', {
    part: HeightPart,
    limitMetres: z.number().finite(),
    reference: z.enum(['ground', 'absolute']),
  }),
  rule('keep_height', {
    parts: z.array(HeightPart).min(1),
    toleranceMetres: metres.default(0),
    existingRidgeMetres: metres.optional(),
    /** A fitting (flue, lift head) above the kept ridge: forbidden, or for the heritage expert. */
    fittingsAbove: z.enum(['fail', 'needs_expert']).default('fail'),
  }),
  rule('keep_massing', { toleranceSquareMetres: metres.default(0) }),
  rule('max_storeys', { limit: z.number().min(0).max(200) }),
  rule('max_coverage', { limit: share }),
  rule('max_floor_area_ratio', { limit: share }),
  rule('min_green_ratio', { limit: share }),
  rule('setback', { distanceMetres: metres, objectId }),
  rule('lane_width', { toleranceMetres: metres.default(0), objectIds: z.array(objectId).optional() }),
  rule('lane_proportion', { ...range }),
  rule('frontage', { ...range }),
  rule('view_corridor', {
    from: SightPoint,
    to: SightPoint,
    halfWidthMetres: metres,
    reference: z.enum(['ground', 'absolute']).default('ground'),
  }),
  rule('tree_protection', { objectId, radiusMetres: metres, trunk: Position }),
  rule('buried_remains', { depthMetres: metres, watchDistanceMetres: metres.default(0) }),
  rule('use_list', {
    permitted: z.array(Use).optional(),
    restricted: z.array(Use).default([]),
    forbidden: z.array(Use).default([]),
  }),
  rule('owners_consent', { fromUses: z.array(Use).min(1) }),
  rule('materials', {
    workTypes: workTypes.optional(),
    allowed: z.array(Material).optional(),
    forbidden: z.array(Material).default([]),
  }),
  rule('roof_form', { allowed: z.array(RoofForm).min(1) }),
  rule('colour_palette', {
    colours: z.array(z.string().regex(/^#[0-9a-fA-F]{6}$/)).min(1),
    maxDeltaE: metres,
  }),
  rule('sign_size', { maxHeightMetres: metres.optional(), maxSquareMetres: metres.optional() }),
  rule('awning', {
    maxDepthMetres: metres.optional(),
    clearWidthMetres: metres,
    disciplines: z.array(Discipline).min(1),
  }),
  rule('expert_judgement', { subject: LocalText, workTypes, disciplines: z.array(Discipline).min(1) }),
  /**
   * A right to do these works without asking (England: a class of the General Permitted Development Order 2015).
   * Where a `rule_switch` takes the right away, the requirements hold instead.
   */
  rule('permitted_right', { right, workTypes, requirements: z.array(Requirement).min(1) }),
  /** Takes named rights away inside a zone (an Article 4 direction): not a ban, the works may still be allowed. */
  rule('rule_switch', { rights: z.array(right).min(1) }),
  rule('approval', { workTypes, requirements: z.array(Requirement).min(1) }),
])
export type Rule = z.infer<typeof Rule>
named('Rule', Rule)
export type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>

export const ruleKinds = Rule.options.map((option) => option.shape.kind.value)
export const RuleKind = z.enum(ruleKinds)
export type RuleKind = z.infer<typeof RuleKind>
