import type { Database } from '@hetu/db/database'
import { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { defineRead } from '../server/read.ts'
import { type StoredAnswer, sendStored, storeAnswer } from '../server/stored-answer.ts'
import { Basemap } from '@hetu/domain/places/basemap'

/** The own vector map of the place, sent packed; under its own revision it may be kept for ever. */
export const readBasemap = defineRead({
  name: 'read-basemap',
  path: '/basemap/:revision',
  summary: 'The own vector map of the place (GeoJSON)',
  readers: ['visitor'],
  query: z.object({ revision: z.string() }),
  answer: Basemap,
  run: ({ db, place }) => featuresOf(db, place.id),
  async respond(c, { revision }) {
    const place = c.get('place')
    const isCurrent = revision === String(place.basemapRevision)
    c.header('Cache-Control', isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache')
    return sendStored(c, await packedBasemap(c.get('services'), place))
  },
})

/** The drawn map of a place as features; empty where none was drawn. */
export async function featuresOf(db: Database['kysely'], placeId: string): Promise<Basemap> {
  const row = await db
    .selectFrom('place_basemap')
    .select('features')
    .where('place_id', '=', placeId)
    .executeTakeFirst()
  return row?.features ?? { type: 'FeatureCollection', features: [] }
}

const packed = new KeptAnswers<StoredAnswer>()

/** The own vector map of a place, read and packed once for each revision. */
const packedBasemap = (services: Services, { id, basemapRevision }: PlaceContext): Promise<StoredAnswer> =>
  packed.get(services, id, String(basemapRevision), async () => {
    const features = await featuresOf(services.database.kysely, id)
    return storeAnswer(JSON.stringify(features), 'application/json')
  })
