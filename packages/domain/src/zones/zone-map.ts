import { z } from 'zod'
import { named } from '../named.ts'
import { MapLayerCode } from './map-facts.ts'

/** What the map of zones shows; the shapes come as tiles. */
export const ZoneMap = named(
  'ZoneMap',
  z.object({
    /** Stands in the address of the tiles; another for every other law. */
    state: z.string(),
    /** In the law's order: kinds of zone first, then single things. */
    layers: z.array(
      z.object({
        code: MapLayerCode,
        count: z.int(),
        /** The first day of the newest version among its zones; null for objects. */
        since: z.string().nullable(),
        /** Of how many the law is unknown; these are drawn as plans. */
        planCount: z.int(),
      }),
    ),
  }),
)
export type ZoneMap = z.infer<typeof ZoneMap>
