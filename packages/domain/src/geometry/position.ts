import { z } from 'zod'
import { named } from '../named.ts'

/** A point as [longitude, latitude], WGS 84 / CGCS2000. */
export const Position = named(
  'Position',
  z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)]),
)
export type Position = z.infer<typeof Position>
