import { z } from 'zod'
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
