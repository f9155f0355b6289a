import { z } from 'zod'
import { LineShape, MultiPolygonShape, PolygonShape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** Something with an outline that is at a position: what somebody there may mean as a whole. */
export const ThingAt = z.object({
  id: z.string(),
  kind: z.enum(['lane', 'courtyard', 'building', 'landmark']),
  /** Null for a building, which has none. */
  name: BothLanguages.nullable(),
  shape: z.discriminatedUnion('type', [LineShape, PolygonShape, MultiPolygonShape]),
})
export type ThingAt = z.infer<typeof ThingAt>

export const ThingsAt = named('ThingsAt', z.array(ThingAt))
