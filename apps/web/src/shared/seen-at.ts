import { useSyncExternalStore } from 'react'

/** Set by the service worker on an answer that it could only give as it was last seen: when that was. */
export const seenAtHeader = 'X-Hetu-Seen-At'

let seenAt: string | undefined
const listeners = new Set<() => void>()

function publish(next: string | undefined): void {
  if (seenAt === next) return
  seenAt = next
  for (const listener of listeners) listener()
}

/** Takes note of how old an answer is; one that comes from the server itself says that there is a connection again. */
export function noteSeenAt({ headers }: Response): void {
  const said = headers.get(seenAtHeader)
  if (said !== null) {
    const at = new Date(said).toISOString()
    publish(seenAt === undefined || at < seenAt ? at : seenAt)
  } else if (!headers.get('cache-control')?.includes('immutable')) publish(undefined)
}

function onSeenAt(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The day and time of the oldest thing on the screen that is shown as it was last seen; undefined when all is new. */
export const useSeenAt = (): string | undefined =>
  useSyncExternalStore(
    onSeenAt,
    () => seenAt,
    () => undefined,
  )
