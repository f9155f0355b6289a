import { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { ObjectVersion } from '@hetu/domain/zones/object-version'
import { ZoneVersion } from '@hetu/domain/zones/zone'
import type { ProposedObject, ProposedZone, ZoneChange } from '@hetu/domain/zones/zone-change'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { BothLanguages, named } from '../server/answers.ts'
import { ObjectDifferenceAnswer, ProposedDifferenceAnswer } from './zone-schemas.ts'

// The domain's shapes of these read what is sent and look at every corner; told are the ones that were kept.
const proposedZone = named(
  'ProposedZone',
  ZoneVersion.omit({ version: true, recordedFrom: true, recordedTo: true }) satisfies z.ZodType<ProposedZone>,
)
const proposedObject = named(
  'ProposedObject',
  ObjectVersion.pick({ validFrom: true, validTo: true }).extend({
    object: HeritageObject,
  }) satisfies z.ZodType<ProposedObject>,
)

export const ZoneChangesAnswer = named(
  'ZoneChanges',
  z.array(
    z.object({
      id: z.string(),
      subject: z.enum(['zone', 'object']),
      zoneId: z.string(),
      name: BothLanguages,
      baseVersion: z.int().nullable(),
      zone: proposedZone.nullable(),
      object: proposedObject.nullable(),
      difference: ProposedDifferenceAnswer.nullable(),
      objectDifference: ObjectDifferenceAnswer.nullable(),
      reason: z.string(),
      proposedBy: PublicPersonAnswer,
      proposedAt: z.string(),
      settledBy: PublicPersonAnswer.nullable(),
      settledAt: z.string().nullable(),
      isApproved: z.boolean().nullable(),
      answer: z.string().nullable(),
    }) satisfies z.ZodType<ZoneChange>,
  ),
)
