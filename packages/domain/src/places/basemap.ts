import type { FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import { z } from 'zod'
import { Shape } from '../geometry/shape.ts'
import { named } from '../named.ts'

/** GeoJSON as our own map draws it; what a feature's properties are besides follows from its layer. */
export const Basemap = named(
  'Basemap',
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        geometry: Shape,
        properties: z
          .object({ layer: z.string() })
          .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
  }) satisfies z.ZodType<FeatureCollection<Exclude<Geometry, GeometryCollection>>>,
)
export type Basemap = z.infer<typeof Basemap>
