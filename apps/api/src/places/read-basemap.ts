import type { FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { BasemapAnswer } from './place-schemas.ts'

type Basemap = FeatureCollection<Exclude<Geometry, GeometryCollection> | null>

/** The own vector map of the place; under its own revision it may be kept for ever. */
export const readBasemap = defineRead({
  name: 'read-basemap',
  path: '/basemap/:revision',
  summary: 'The own vector map of the place (GeoJSON)',
  readers: ['visitor'],
  query: z.object({ revision: z.string() }),
  answer: BasemapAnswer,
  cacheControl: ({ place }, { revision }) =>
    revision === String(place.basemapRevision) ? 'public, max-age=31536000, immutable' : 'no-cache',
  async run({ db, place }): Promise<Basemap> {
    const row = await db
      .selectFrom('place_basemap')
      .select('features')
      .where('place_id', '=', place.id)
      .executeTakeFirst()
    return (row?.features ?? { type: 'FeatureCollection', features: [] }) as Basemap
  },
})
