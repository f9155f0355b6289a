import type { Services } from '../server/api-context.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'

interface KeptBasemap {
  revision: number
  answer: Promise<StoredAnswer>
}

const kept = new WeakMap<Services, Map<string, KeptBasemap>>()

/** The own vector map of a place, read and packed once for each revision. */
export function readBasemap(services: Services, place: PlaceContext): Promise<StoredAnswer> {
  const places = kept.get(services) ?? new Map<string, KeptBasemap>()
  kept.set(services, places)
  const known = places.get(place.id)
  if (known?.revision === place.basemapRevision) return known.answer
  const answer = packed(services, place.id)
  places.set(place.id, { revision: place.basemapRevision, answer })
  answer.catch(() => places.delete(place.id))
  return answer
}

async function packed(services: Services, placeId: string): Promise<StoredAnswer> {
  const row = await services.database.kysely
    .selectFrom('place_basemap')
    .select('features')
    .where('place_id', '=', placeId)
    .executeTakeFirst()
  const features = row?.features ?? { type: 'FeatureCollection', features: [] }
  return storeAnswer(JSON.stringify(features), 'application/json')
}
