import type { Query, QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { currentPlaceSlug } from './place-slug.ts'
import { useMe } from './session.ts'

/** One line of the live stream: which thing changed, never what is in it (that is fetched, with rights checked). */
export interface LiveChange {
  kind: string
  id: string
  verb?: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/i

/**
 * Does this query show the changed thing? Query keys begin with the subject's kind: `['idea', id]`,
 * `['idea', 'list', filters]`. Anything else that depends on it names the kind in `meta: { follows: ['idea'] }`.
 */
export function isTouched(query: Pick<Query, 'queryKey' | 'meta'>, change: LiveChange): boolean {
  const [kind, which] = query.queryKey
  const follows = query.meta?.follows
  if (Array.isArray(follows) && follows.includes(change.kind)) return true
  if (kind !== change.kind) return false
  const isAnotherThing = typeof which === 'string' && uuid.test(which) && which !== change.id
  return !isAnotherThing
}

/** Reads one line of the stream: `{ kind, id, verb }`, of which the verb is not needed. */
export function changeOf(data: string): LiveChange | undefined {
  try {
    const line: unknown = JSON.parse(data)
    const { kind, id } = Object(line) as Record<string, unknown>
    return typeof kind === 'string' && typeof id === 'string' ? { kind, id } : undefined
  } catch {
    return undefined
  }
}

/** Listens to a place and refetches what changed, several changes within 300 ms at once. Returns how to stop. */
export function followPlace(client: QueryClient, place: string): () => void {
  const source = new EventSource(`/api/places/${encodeURIComponent(place)}/live`)
  let waiting: LiveChange[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const refetch = () => {
    const changes = waiting
    waiting = []
    timer = undefined
    void client.invalidateQueries({
      predicate: (query) => changes.some((change) => isTouched(query, change)),
    })
  }
  const take = (event: MessageEvent<string>) => {
    const change = changeOf(event.data)
    if (!change) return
    waiting.push(change)
    timer ??= setTimeout(refetch, 300)
  }
  source.addEventListener('change', take)
  return () => {
    source.close()
    clearTimeout(timer)
  }
}

/**
 * The page keeps up with what others do; after a pause the browser reconnects with Last-Event-ID by itself. Each
 * reader is told what they may know of, so a new person listens anew.
 */
export function useLive(): void {
  const client = useQueryClient()
  const { person } = useMe()
  const personId = person?.id
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- the cookie says who listens, not the call
  useEffect(() => followPlace(client, currentPlaceSlug()), [client, personId])
}
