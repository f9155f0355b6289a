import type { Services } from '../server/api-context.ts'
import { type PublicIndex, buildPublicIndex } from './public-index.ts'

/** Whose events change what the map and the list show. */
const shownSubjects = new Set(['idea', 'comment', 'thread', 'proposal', 'poll', 'decision'])
/**
 * What changes how a writer is called there, and by a second look how many votes count; a chosen name is the same in
 * every place.
 */
const renamingVerbs = new Set(['change-chosen-name', 'grant-role', 'verify-relation', 'check-relation'])

interface Entry {
  index: Promise<PublicIndex>
  isStale: boolean
  builtAt: number
}

/** A made-up version in a tile's address must not make us build again and again. */
const rebuildMilliseconds = 1000

const byServices = new WeakMap<Services, Map<string, Entry>>()

/**
 * The index of a place, rebuilt after the first event that concerns it, in this process or another, and when time
 * alone has changed what is shown.
 * A caller who has already seen a newer version gets an index at least as new.
 */
export async function publicIndex(
  services: Services,
  placeId: string,
  atLeast?: string,
): Promise<PublicIndex> {
  const entries = entriesOf(services)
  const entry = entries.get(placeId)
  if (entry && !entry.isStale) {
    const index = await entry.index
    const isOver = index.until !== null && index.until.getTime() <= Date.now()
    const isNewEnough = !isOver && (atLeast === undefined || BigInt(index.version) >= BigInt(atLeast))
    if (isNewEnough || Date.now() - entry.builtAt < rebuildMilliseconds) return index
  }
  const fresh: Entry = { index: buildPublicIndex(services, placeId), isStale: false, builtAt: Date.now() }
  entries.set(placeId, fresh)
  fresh.index.catch(() => entries.delete(placeId))
  return fresh.index
}

function entriesOf(services: Services): Map<string, Entry> {
  const known = byServices.get(services)
  if (known) return known
  const entries = new Map<string, Entry>()
  byServices.set(services, entries)
  services.live.subscribe((event) => {
    if (!shownSubjects.has(event.subjectKind) && !renamingVerbs.has(event.verb)) return
    for (const [placeId, entry] of entries)
      if (event.placeId === null || event.placeId === placeId) entry.isStale = true
  })
  return entries
}
