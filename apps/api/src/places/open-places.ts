import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import { baseOfPlace } from '@hetu/domain/places/place-address'

/** What everybody is told of a place before they open it. */
export interface OpenPlace {
  slug: string
  name: LocalText
  city: LocalText
  basemapRevision: number
  isDemonstration: boolean
}

/** The places of this deployment that everybody may see, the oldest first: what stood at `/` before others came. */
export async function openPlaces(db: Database['kysely'] | Tx): Promise<OpenPlace[]> {
  const rows = await db
    .selectFrom('place')
    .select(['slug', 'name', 'city', 'basemap_revision', 'is_demonstration'])
    .where('opened_at', 'is not', null)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    slug: row.slug,
    name: row.name,
    city: row.city,
    basemapRevision: row.basemap_revision,
    isDemonstration: row.is_demonstration,
  }))
}

/** What stands before a place's pages in an address: nothing where it is the only one. */
export async function baseOf(db: Database['kysely'] | Tx, slug: string): Promise<string> {
  const places = await openPlaces(db)
  return places.length === 1 && places[0]?.slug === slug ? '' : baseOfPlace(slug)
}
