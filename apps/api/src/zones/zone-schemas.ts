import { LocalText } from '@hetu/domain/language'
import { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { ObjectVersion } from '@hetu/domain/zones/object-version'
import { ExceptionClause, Rule, RuleKind, Severity } from '@hetu/domain/zones/rule'
import type { ObjectDifference } from '@hetu/domain/zones/object-difference'
import type { RuleInWords, RulesHere, ZoneMention } from '@hetu/domain/zones/rules-here'
import { ZoneType, ZoneVersion } from '@hetu/domain/zones/zone'
import { type ZoneDifference, zoneFacts } from '@hetu/domain/zones/zone-difference'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'
import type { Protection } from './zones-in-force.ts'

// What the domain itself has shapes of is told by these, under their names.
named('WrittenText', LocalText)
named('Rule', Rule)
named('ZoneVersion', ZoneVersion)
named('HeritageObject', HeritageObject)

export const ProtectionAnswer = named(
  'Protection',
  z.object({
    zones: z.array(ZoneVersion),
    objects: z.array(HeritageObject),
  }) satisfies z.ZodType<Protection>,
)

export const ZoneVersionsAnswer = named('ZoneVersions', z.array(ZoneVersion))

export const ObjectDifferenceAnswer = named(
  'HeritageObjectDifference',
  z.object({
    hasMoved: z.boolean(),
    facts: z.array(z.object({ name: BothLanguages, before: BothLanguages, after: BothLanguages })),
  }) satisfies z.ZodType<ObjectDifference>,
)

export type ObjectVersionTold = ObjectVersion & {
  /** Against the version before it; null for the first, and where the reader may not know the one before. */
  difference: ObjectDifference | null
}

export const ObjectVersionsAnswer = named(
  'HeritageObjectVersions',
  z.array(ObjectVersion.extend({ difference: ObjectDifferenceAnswer.nullable() })) satisfies z.ZodType<
    ObjectVersionTold[]
  >,
)

const mention = {
  zoneId: z.string(),
  version: z.int(),
  name: BothLanguages,
  type: ZoneType,
  validFrom: z.string(),
}
const Mention = named('ZoneMention', z.object(mention) satisfies z.ZodType<ZoneMention>)

const rule = {
  id: z.string(),
  kind: RuleKind,
  severity: Severity,
  article: BothLanguages,
  text: BothLanguages,
  exception: ExceptionClause.optional(),
  zone: Mention,
}
const InWords = named('RuleInWords', z.object(rule) satisfies z.ZodType<RuleInWords>)

export const RulesHereAnswer = named(
  'RulesHere',
  z.object({
    sentences: BothLanguages,
    zones: z.array(
      z.object({
        ...mention,
        relation: z.enum(['inside', 'partly', 'near']),
        distanceMetres: z.number(),
        overlapSquareMetres: z.number(),
      }),
    ),
    limits: z.array(
      z.object({
        ...rule,
        attribute: z.string(),
        direction: z.enum(['max', 'min']),
        limit: z.number(),
        figure: z.string(),
        givesWay: z.array(z.object({ figure: z.string(), article: BothLanguages, zone: Mention })),
      }),
    ),
    others: z.array(InWords),
    objects: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(HeritageObject.options.map((option) => option.shape.kind.value)),
        name: BothLanguages,
        distanceMetres: z.number(),
      }),
    ),
    isHiddenNearby: z.boolean(),
  }) satisfies z.ZodType<RulesHere>,
)

const difference = {
  hasMoved: z.boolean(),
  squareMetresBefore: z.number(),
  squareMetresAfter: z.number(),
  gainedSquareMetres: z.number(),
  lostSquareMetres: z.number(),
  metresBefore: z.number(),
  metresAfter: z.number(),
  rulesAdded: z.array(Rule),
  rulesRemoved: z.array(Rule),
  rulesChanged: z.array(z.object({ before: Rule, after: Rule })),
  facts: z.array(
    z.object({
      fact: z.enum(zoneFacts),
      before: BothLanguages.nullable(),
      after: BothLanguages.nullable(),
    }),
  ),
}
/** What a proposed version, which has no number yet, would alter. */
export const ProposedDifferenceAnswer = named(
  'ProposedZoneDifference',
  z.object(difference) satisfies z.ZodType<ZoneDifference>,
)

export const ZoneDifferenceAnswer = named(
  'ZoneDifference',
  z.object({ from: z.int(), to: z.int(), ...difference }) satisfies z.ZodType<
    ZoneDifference & { from: number; to: number }
  >,
)
