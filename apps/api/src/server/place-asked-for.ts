import type { Database } from '@hetu/db/database'
import { gathered } from './gathered.ts'
import { type PlaceContext, findPlaces } from './place-context.ts'

type Db = Database['kysely']

/** For how long readers may be told what a place was; nothing that a reader asks for hangs on it more closely. */
const keptMilliseconds = 1000

const readPlace = gathered({ answer: findPlaces })
const kept = new WeakMap<Db, Map<string, { place: PlaceContext; until: number }>>()

/** The place of a path, null where there is none: for readers as it was a second ago at most, for whoever acts as it is. */
export async function placeAskedFor(db: Db, slug: string, isReading: boolean): Promise<PlaceContext | null> {
  const ofDatabase = kept.get(db) ?? new Map<string, { place: PlaceContext; until: number }>()
  kept.set(db, ofDatabase)
  const known = ofDatabase.get(slug)
  if (isReading && known && performance.now() < known.until) return known.place
  const asked = performance.now()
  const place = await readPlace(db, slug)
  if (place) ofDatabase.set(slug, { place, until: asked + keptMilliseconds })
  else ofDatabase.delete(slug)
  return place
}
