import { asGeoJson, isAmong } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { PolygonShape } from '@hetu/domain/geometry/shape'
import { holidaysOf } from '@hetu/domain/places/holidays'
import type { Place } from '@hetu/domain/places/place'
import { Refused } from '@hetu/domain/refusal'
import { enteredHolidays } from './entered-holidays.ts'

/** The place in which a request happens. */
export interface PlaceContext extends Place {
  id: string
}

/** The place with this slug; refuses `not_found`. */
export async function findPlace(db: Database['kysely'] | Tx, slug: string): Promise<PlaceContext> {
  const [place] = await findPlaces(db, [slug])
  if (!place) throw new Refused({ code: 'not_found' })
  return place
}

/** The place with each of these slugs; null where there is none. */
export async function findPlaces(
  db: Database['kysely'] | Tx,
  slugs: readonly string[],
): Promise<(PlaceContext | null)[]> {
  const rows = await db
    .selectFrom('place')
    .select([
      'id',
      'slug',
      'name',
      'city',
      'reference_prefix',
      'time_zone',
      'epsg',
      'households',
      'shops',
      'contact_phone',
      'service_promise_days',
      'basemap',
      'basemap_revision',
      'is_demonstration',
      'country',
      'opened_at',
      enteredHolidays.as('entered'),
      asGeoJson<PolygonShape>('site').as('site'),
    ])
    .where(isAmong('slug', slugs, 'text'))
    .execute()
  const bySlug = new Map<string, PlaceContext>()
  for (const row of rows)
    bySlug.set(row.slug, {
      id: row.id,
      slug: row.slug,
      name: row.name,
      city: row.city,
      referencePrefix: row.reference_prefix,
      timeZone: row.time_zone,
      epsg: row.epsg,
      site: row.site,
      households: row.households,
      shops: row.shops,
      contactPhone: row.contact_phone,
      servicePromiseDays: row.service_promise_days,
      basemap: row.basemap,
      basemapRevision: row.basemap_revision,
      isDemonstration: row.is_demonstration,
      isOpen: row.opened_at !== null,
      holidays: holidaysOf(row.entered, row.country),
    })
  return slugs.map((slug) => bySlug.get(slug) ?? null)
}
