import { z } from 'zod'
import { because } from '../because.ts'
import { PlannerShape } from '../geometry/check-shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { HeritageObject } from './heritage-object.ts'
import { ObjectDifference, ObjectVersion } from './object-version.ts'
import { statusByLaw } from './law-known.ts'
import { ZoneVersion } from './zone.ts'
import { ZoneDifference } from './zone-alteration.ts'

const day = z.iso.date()

/** A whole new version of a zone, or a new zone: number and recording times are the server's. */
export const ProposedZone = ZoneVersion.omit({
  version: true,
  recordedFrom: true,
  recordedTo: true,
  geometry: true,
})
  .extend({
    /** Checked for size before its corners are looked at. */
    geometry: PlannerShape,
  })
  .refine(
    (zone) => statusByLaw(zone.status, zone) === zone.status,
    because(
      {
        zh: '施行的区划要写明划定机关、法规、条款和级别；还不清楚就选“依据不明的规划”。',
        en: 'A zone that is law names its authority, act, article and level. Where these are not known yet, choose “plan, law unknown”.',
      },
      ['legalBasis'],
    ),
  )
export type ProposedZone = z.infer<typeof ProposedZone>

const soundObject = z
  .unknown()
  .transform((input, context) => {
    const given = typeof input === 'object' && input !== null ? input : {}
    const checked = PlannerShape.safeParse('geometry' in given ? given.geometry : undefined)
    if (checked.success) return { ...given, geometry: checked.data }
    for (const issue of checked.error.issues) {
      context.addIssue({ ...issue, code: 'custom', path: ['geometry', ...issue.path] })
    }
    return z.NEVER
  })
  .pipe(HeritageObject)

export const ProposedObject = z.object({
  validFrom: day,
  validTo: day.nullable().default(null),
  object: soundObject,
})
export type ProposedObject = z.infer<typeof ProposedObject>

/** What is kept of a change until it is settled, and after. */
export type ProposedVersion = ProposedZone | ProposedObject

const isAhead = ({ validFrom, validTo }: { validFrom: string; validTo: string | null }) =>
  validTo === null || validTo > validFrom
const endsLater = because({ zh: '失效日期要晚于生效日期。', en: 'The last day must be after the first.' }, [
  'validTo',
])

/** What a planner sends: nothing of it is law until a second person approves. */
export const ProposeZoneChange = z.object({
  change: z.discriminatedUnion('subject', [
    z.object({ subject: z.literal('zone'), zone: ProposedZone.refine(isAhead, endsLater) }),
    z.object({ subject: z.literal('object'), object: ProposedObject.refine(isAhead, endsLater) }),
  ]),
  /**
   * The version on which the change was written, null for something new: if another has become the newest since,
   * it is refused. Who leaves it out is not asked.
   */
  baseVersion: z.int().positive().nullable().optional(),
  reason: z.string().trim().min(2).max(4000),
})
export type ProposeZoneChange = z.infer<typeof ProposeZoneChange>

/** The second person's answer; a rejection says why. */
export const SettleZoneChange = z
  .object({
    changeId: z.uuid(),
    isApproved: z.boolean(),
    answer: z.string().trim().max(4000).default(''),
  })
  .refine(
    (given) => given.isApproved || given.answer.length >= 2,
    because({ zh: '退回时请写明理由。', en: 'Please give the reason for sending it back.' }, ['answer']),
  )
export type SettleZoneChange = z.infer<typeof SettleZoneChange>

// The shapes above read what is sent and look at every corner; told are the ones that were kept.
const KeptZone = named(
  'ProposedZone',
  ZoneVersion.omit({ version: true, recordedFrom: true, recordedTo: true }),
)
const KeptObject = named(
  'ProposedObject',
  ObjectVersion.pick({ validFrom: true, validTo: true }).extend({ object: HeritageObject }),
)

/** A change of a zone or heritage object with what it would alter. */
export const ZoneChange = z.object({
  id: z.string(),
  subject: z.enum(['zone', 'object']),
  zoneId: z.string(),
  name: BothLanguages,
  baseVersion: z.int().nullable(),
  zone: KeptZone.nullable(),
  object: KeptObject.nullable(),
  /** Against the version in hand when it was proposed; null for something new and for objects. */
  difference: ZoneDifference.nullable(),
  /** The same for objects. */
  objectDifference: ObjectDifference.nullable(),
  reason: z.string(),
  proposedBy: PublicPerson,
  proposedAt: z.string(),
  settledBy: PublicPerson.nullable(),
  settledAt: z.string().nullable(),
  isApproved: z.boolean().nullable(),
  answer: z.string().nullable(),
})
export type ZoneChange = z.infer<typeof ZoneChange>
export type ChangedSubject = ZoneChange['subject']

export const ZoneChanges = named('ZoneChanges', z.array(ZoneChange))
