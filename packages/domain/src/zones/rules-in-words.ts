import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { HeritageObject } from './heritage-object.ts'
import { ExceptionClause, RuleKind, Severity } from './rule.ts'
import { ZoneType } from './zone.ts'

const mention = {
  zoneId: z.string(),
  version: z.int(),
  name: BothLanguages,
  type: ZoneType,
  /** Whether it is known to be law; if not, it is a plan. */
  isLawKnown: z.boolean(),
  validFrom: z.string(),
}

/** Which version of which zone says it. */
export const ZoneMention = named('ZoneMention', z.object(mention))
export type ZoneMention = z.infer<typeof ZoneMention>

const rule = {
  id: z.string(),
  kind: RuleKind,
  severity: Severity,
  article: BothLanguages,
  text: BothLanguages,
  exception: ExceptionClause.optional(),
  zone: ZoneMention,
}
export const RuleInWords = named('RuleInWords', z.object(rule))
export type RuleInWords = z.infer<typeof RuleInWords>

/** The answer to "which rules apply here", in words, with every figure, article and zone version. */
export const RulesHere = named(
  'RulesHere',
  z.object({
    /** Two sentences: what this place lies in, and what may not be done there. */
    sentences: BothLanguages,
    zones: z.array(
      z.object({
        ...mention,
        relation: z.enum(['inside', 'partly', 'near']),
        distanceMetres: z.number(),
        overlapSquareMetres: z.number(),
      }),
    ),
    /** Per value the strictest limit; looser ones give way and are named. */
    limits: z.array(
      z.object({
        ...rule,
        attribute: z.string(),
        direction: z.enum(['max', 'min']),
        limit: z.number(),
        figure: z.string(),
        givesWay: z.array(z.object({ figure: z.string(), article: BothLanguages, zone: ZoneMention })),
      }),
    ),
    others: z.array(RuleInWords),
    objects: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(HeritageObject.options.map((option) => option.shape.kind.value)),
        name: BothLanguages,
        distanceMetres: z.number(),
      }),
    ),
    /** Something is protected hereabouts whose place is not told to the public. */
    isHiddenNearby: z.boolean(),
  }),
)
export type RulesHere = z.infer<typeof RulesHere>
