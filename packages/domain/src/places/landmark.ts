import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { Shape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** What people find their way by. */
export const Landmark = z.object({
  id: z.string(),
  kind: z.enum(['lane', 'door', 'courtyard', 'gate', 'well', 'bridge', 'tree', 'place']),
  name: BothLanguages,
  geometry: Shape,
  position: Position,
})
export type Landmark = z.infer<typeof Landmark>
export type LandmarkKind = Landmark['kind']

export const Landmarks = named('Landmarks', z.array(Landmark))

/** What a position is called. Null where nothing is near. */
export const Near = named('Near', z.object({ name: BothLanguages, metres: z.number() }).nullable())
