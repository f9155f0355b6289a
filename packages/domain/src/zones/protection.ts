import { z } from 'zod'
import { named } from '../named.ts'
import { HeritageObject } from './heritage-object.ts'
import { ZoneVersion } from './zone.ts'

/** The zone versions and heritage objects that are law on a day. */
export const Protection = named(
  'Protection',
  z.object({ zones: z.array(ZoneVersion), objects: z.array(HeritageObject) }),
)
export type Protection = z.infer<typeof Protection>
