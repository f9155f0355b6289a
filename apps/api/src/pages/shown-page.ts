import type { Database } from '@hetu/db/database'
import { baseOfPlace, placeInPath } from '@hetu/domain/places/place-address'
import { type OpenPlace, openPlaces } from '../places/open-places.ts'

/** Pages that belong to no place. */
const ofDeployment = /^\/(?:found|invitation\/[^/]+)\/?$/

/** What a path shows: a page of a place or of the deployment, or the places themselves. */
export type ShownPage =
  | {
      kind: 'place'
      slug: string
      /** What stands before the page in the address by which it is known: nothing where the place is alone. */
      base: string
      page: string
    }
  | { kind: 'deployment' }
  /** A path of a place that everybody does not see, or that is not there. */
  | { kind: 'unseen'; slug: string; places: OpenPlace[] }
  | { kind: 'places'; places: OpenPlace[]; isFound: boolean }
  /** An address from before there were several: if the app has such a page, it is one of the first place. */
  | { kind: 'moved'; to: string; places: OpenPlace[] }

/**
 * Where a deployment has one place, every path is a page of it. With several, `/` is their list, each stands below its
 * own path, and an address from before leads to the place that was there first.
 */
export async function shownPage(db: Database['kysely'], path: string): Promise<ShownPage> {
  const places = await openPlaces(db)
  const [first] = places
  if (ofDeployment.test(path)) return { kind: 'deployment' }
  const isAlone = places.length === 1
  const named = placeInPath(path)
  if (named) {
    const known = places.find(({ slug }) => slug === named.slug)
    if (!known) return { kind: 'unseen', slug: named.slug, places }
    return { kind: 'place', ...named, base: isAlone ? '' : baseOfPlace(known.slug) }
  }
  if (first && isAlone) return { kind: 'place', slug: first.slug, base: '', page: path }
  if (path === '/') return { kind: 'places', places, isFound: true }
  return first
    ? { kind: 'moved', to: baseOfPlace(first.slug) + path, places }
    : { kind: 'places', places, isFound: false }
}
