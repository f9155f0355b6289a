import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { HeritageObject } from './heritage-object.ts'

const day = z.iso.date()
const instant = z.iso.datetime({ offset: true })

/** A heritage object as one version records it, with the same two periods that a zone's version has. */
export const ObjectVersion = z.object({
  version: z.int().positive(),
  validFrom: day,
  validTo: day.nullable(),
  recordedFrom: instant,
  recordedTo: instant.nullable(),
  object: HeritageObject,
})
export type ObjectVersion = z.infer<typeof ObjectVersion>

/** What a new version of a heritage object alters. */
export const ObjectDifference = named(
  'HeritageObjectDifference',
  z.object({
    hasMoved: z.boolean(),
    facts: z.array(z.object({ name: BothLanguages, before: BothLanguages, after: BothLanguages })),
  }),
)
export type ObjectDifference = z.infer<typeof ObjectDifference>

export const ObjectVersionTold = z.object({
  ...ObjectVersion.shape,
  /** Against the version before it; null for the first, and where the reader may not know the one before. */
  difference: ObjectDifference.nullable(),
})
export type ObjectVersionTold = z.infer<typeof ObjectVersionTold>

export const ObjectVersions = named('HeritageObjectVersions', z.array(ObjectVersionTold))
