/** What this device saw last, to be opened without a connection; emptied whenever the reader changes. */
export const seenCache = 'hetu-seen'

const reads = [
  /^$/,
  /^me$/,
  /^contributions$/,
  /^tiles\//,
  /^basemap\//,
  /^zone-map$/,
  /^zone-tiles\//,
  /^proposals(?:\/[^/]+(?:\/(?:polls|comment-outcomes))?)?$/,
  /^decisions(?:\/[^/]+)?$/,
  /^ideas\/[^/]+(?:\/outcome)?$/,
  /^threads\/[^/]+(?:\/comments)?$/,
  /^figures$/,
  /^photos\/[^/]+\/small$/,
]

/**
 * The name under which an answer is kept, undefined for one that is not. The state of the place in an address, and
 * what part of it a map looked at, are left out: without a connection the last one seen is the one there is.
 */
export function seenName({ pathname, searchParams }: URL): string | undefined {
  const [, place, path] = /^\/api\/places\/([^/]+)\/?(.*)$/.exec(pathname) ?? []
  if (place === undefined || path === undefined || !reads.some((read) => read.test(path))) return undefined
  // A list's later pages belong to its first one, and a person's own map is theirs.
  if (searchParams.has('after') || searchParams.has('mine')) return undefined
  const query = new URLSearchParams(searchParams)
  query.delete('box')
  query.sort()
  const name = path.replace(/^(tiles|basemap|zone-tiles)\/[^/]+/, '$1/seen')
  return `/api/places/${place}/${name}${query.size > 0 ? `?${query.toString()}` : ''}`
}

/** Keeps answers that stand in the page itself, which the app does not ask for again. */
export async function keepSeen(answers: Record<string, unknown>): Promise<void> {
  if (typeof caches === 'undefined') return
  const cache = await caches.open(seenCache)
  for (const [address, answer] of Object.entries(answers)) {
    const name = seenName(new URL(address, location.origin))
    if (name === undefined || answer === null || answer === undefined) continue
    const headers = { 'Content-Type': 'application/json', Date: new Date().toUTCString() }
    await cache.put(name, new Response(JSON.stringify(answer), { headers }))
  }
}
