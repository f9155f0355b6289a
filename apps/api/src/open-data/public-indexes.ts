import type { Services } from '../server/api-context.ts'
import { FollowedIndex } from './follow-index.ts'

const byServices = new WeakMap<Services, Map<string, FollowedIndex>>()

/** The index of a place as it follows the events, of this process and of others; filled when it is first asked. */
export function followedIndex(services: Services, placeId: string): FollowedIndex {
  const indexes = indexesOf(services)
  const known = indexes.get(placeId)
  if (known) return known
  const fresh = new FollowedIndex(services, placeId)
  indexes.set(placeId, fresh)
  return fresh
}

function indexesOf(services: Services): Map<string, FollowedIndex> {
  const known = byServices.get(services)
  if (known) return known
  const indexes = new Map<string, FollowedIndex>()
  byServices.set(services, indexes)
  services.live.subscribe((event) => {
    if (event.placeId !== null && event.subjectKind !== 'notification')
      indexes.get(event.placeId)?.hear(event)
  })
  return indexes
}

/** Fills the index of every place, so that the first visitor does not wait for it. */
export async function warmIndexes(services: Services): Promise<void> {
  const places = await services.database.kysely
    .selectFrom('place')
    .select('id')
    .orderBy('created_at')
    .execute()
  for (const { id } of places) {
    const followed = followedIndex(services, id)
    await followed.catchUp()
    await followed.searchable()
  }
}
