import { z } from 'zod'
import { LineShape, MultiPolygonShape, PointShape, PolygonShape } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'
import { Requirement } from './requirement.ts'
import { Rule } from './rule.ts'
import { WorkType } from './work.ts'
import { zoneTypes } from './zone-types.ts'

export const ZoneType = z.enum(zoneTypes)
export type ZoneType = z.infer<typeof ZoneType>

export const zoneLevels = ['world', 'national', 'province', 'city', 'district', 'local', 'unknown'] as const
export const ZoneLevel = z.enum(zoneLevels)
export type ZoneLevel = z.infer<typeof ZoneLevel>

/** `law_unknown`: drawn in a plan, and nobody knows yet whether it is law; see `law-known.ts`. */
export const zoneStatuses = [
  'proposed',
  'pre_protection',
  'in_force',
  'in_revision',
  'revoked',
  'law_unknown',
] as const
export const ZoneStatus = z.enum(zoneStatuses)
export type ZoneStatus = z.infer<typeof ZoneStatus>

/** How another country names the same thing: scheme `england`, designation `conservation-area`, and so on. */
export const Designation = z.object({
  scheme: z.enum(['china', 'england', 'us_national', 'us_local', 'inspire', 'xplanung', 'other']),
  designation: z.string().min(1).max(120),
  reference: z.string().max(200).optional(),
})
export type Designation = z.infer<typeof Designation>

export const LegalBasis = z.object({
  act: LocalText,
  article: LocalText,
  drawing: z.string().max(200).optional(),
})
export type LegalBasis = z.infer<typeof LegalBasis>

export const ZoneDocument = z.object({
  title: LocalText,
  kind: z.enum(['plan', 'map', 'appraisal', 'notice', 'statute', 'other']),
  url: z.url({ protocol: /^https?$/ }).optional(),
})
export type ZoneDocument = z.infer<typeof ZoneDocument>

/** A step that works in the zone need, whatever the figures say; without work types it is for every work. */
export const ZoneProcedure = z.object({ workTypes: z.array(WorkType).optional(), requirement: Requirement })
export type ZoneProcedure = z.infer<typeof ZoneProcedure>

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/**
 * A protection zone as it stood in one period. Two time axes: when it is law (`validFrom` to the day before
 * `validTo`, days of the place) and when the system knew it (`recordedFrom` to `recordedTo`, instants).
 */
export const ZoneVersion = z.object({
  zoneId: z.string().min(1).max(80),
  version: z.int().positive(),
  name: LocalText,
  type: ZoneType,
  designation: Designation.optional(),
  level: ZoneLevel,
  authority: LocalText,
  legalBasis: LegalBasis,
  status: ZoneStatus,
  validFrom: day,
  validTo: day.nullable(),
  recordedFrom: instant,
  recordedTo: instant.nullable(),
  geometry: z.discriminatedUnion('type', [MultiPolygonShape, PolygonShape, LineShape, PointShape]),
  accuracyMetres: z.number().finite().min(0).max(1000),
  sourceScale: z.int().positive().optional(),
  isDefinitive: z.boolean(),
  documents: z.array(ZoneDocument).default([]),
  rules: z.array(Rule).default([]),
  procedures: z.array(ZoneProcedure).default([]),
})
export type ZoneVersion = z.infer<typeof ZoneVersion>
named('ZoneVersion', ZoneVersion)

export const ZoneVersions = named('ZoneVersions', z.array(ZoneVersion))

/** The zone through time: one identity, all its versions. */
export const Zone = z.object({ id: z.string().min(1).max(80), versions: z.array(ZoneVersion).min(1) })
export type Zone = z.infer<typeof Zone>
