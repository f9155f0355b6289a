import type { Locale } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { FeatureCollection, Geometry } from 'geojson'
import type { Services } from '../server/api-context.ts'
import { findPlace } from '../server/place-context.ts'
import type { PageWriter } from './page-writer.ts'

export interface DrawnMapAsked {
  place: string
  revision: string
  locale: Locale
  theme: 'light' | 'dark'
}

const drawings = new WeakMap<PageWriter, Map<string, string>>()

/** The place as a picture, drawn once for each base map, language and light. */
export async function drawnMap(
  services: Services,
  writer: PageWriter,
  asked: DrawnMapAsked,
): Promise<string> {
  const kept = drawings.get(writer) ?? new Map<string, string>()
  drawings.set(writer, kept)
  const db = services.database.kysely
  const place = await findPlace(db, asked.place)
  if (asked.revision !== String(place.basemapRevision)) throw new Refused({ code: 'not_found' })
  const key = JSON.stringify([place.id, asked])
  const known = kept.get(key)
  if (known !== undefined) return known
  const row = await db
    .selectFrom('place_basemap')
    .select('features')
    .where('place_id', '=', place.id)
    .executeTakeFirst()
  const basemap = (row?.features ?? {
    type: 'FeatureCollection',
    features: [],
  }) as FeatureCollection<Geometry | null>
  const drawn = writer.drawPlace({ basemap, site: place.site, locale: asked.locale, theme: asked.theme })
  kept.set(key, drawn)
  return drawn
}
