import type { Locale } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { Services } from '../server/api-context.ts'
import { type PlaceContext, findPlace } from '../server/place-context.ts'
import { type StoredAnswer, storeAnswer } from '../server/stored-answer.ts'
import { featuresOf } from '../places/read-basemap.ts'
import type { PageWriter } from './page-writer.ts'

export interface DrawnMapAsked {
  place: string
  revision: string
  locale: Locale
  theme: 'light' | 'dark'
}

const drawings = new WeakMap<PageWriter, Map<string, Promise<StoredAnswer>>>()

/** The place as a picture, drawn once for each base map, language and light. */
export async function drawnMap(
  services: Services,
  writer: PageWriter,
  asked: DrawnMapAsked,
): Promise<StoredAnswer> {
  const kept = drawings.get(writer) ?? new Map<string, Promise<StoredAnswer>>()
  drawings.set(writer, kept)
  const db = services.database.kysely
  const place = await findPlace(db, asked.place)
  if (asked.revision !== String(place.basemapRevision)) throw new Refused({ code: 'not_found' })
  const key = JSON.stringify([place.id, asked])
  const known = kept.get(key)
  if (known) return known
  const drawn = draw(services, writer, place, asked)
  kept.set(key, drawn)
  drawn.catch(() => kept.delete(key))
  return drawn
}

async function draw(services: Services, writer: PageWriter, place: PlaceContext, asked: DrawnMapAsked) {
  const basemap = await featuresOf(services.database.kysely, place.id)
  const { locale, theme } = asked
  return storeAnswer(writer.drawPlace({ basemap, site: place.site, locale, theme }), 'image/svg+xml')
}
