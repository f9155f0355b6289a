import { z } from 'zod'
import { PointShape } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'
import { Requirement } from './requirement.ts'
import { RuleKind, Severity } from './rule.ts'

export const findingResults = ['pass', 'fail', 'needs_expert', 'insufficient_data', 'not_applicable'] as const
export const FindingResult = z.enum(findingResults)
export type FindingResult = z.infer<typeof FindingResult>

export const Unit = z.enum(['m', 'm2', 'ratio', 'storeys', 'deltaE'])
export type Unit = z.infer<typeof Unit>

/** What one rule says about one work: never a bare yes or no, always with the figures and the article. */
export const Finding = named(
  'Finding',
  z.object({
    workId: z.string(),
    ruleId: z.string(),
    zoneId: z.string().nullable(),
    zoneVersion: z.int().nullable(),
    objectId: z.string().nullable(),
    kind: RuleKind,
    severity: Severity,
    article: LocalText,
    result: FindingResult,
    /** What is limited, e.g. `height.ridge`; findings on the same attribute are compared, the stricter decides. */
    attribute: z.string(),
    direction: z.enum(['max', 'min', 'none']),
    measured: z.number().nullable(),
    limit: z.number().nullable(),
    /** Room left; negative when the limit is passed. */
    margin: z.number().nullable(),
    tolerance: z.number().nullable(),
    unit: Unit.nullable(),
    place: PointShape,
    legacyNonconforming: z.boolean(),
    isNearBoundary: z.boolean(),
    /** Names of the values without which the rule cannot say anything. */
    missing: z.array(z.string()),
    requires: z.array(Requirement),
    /** The stricter rule that decides in place of this one. */
    decidedBy: z
      .object({ ruleId: z.string(), zoneId: z.string().nullable(), objectId: z.string().nullable() })
      .nullable(),
    sentence: LocalText,
  }),
)
export type Finding = z.infer<typeof Finding>
