import type { Actor } from '@hetu/domain/people/actor'
import type { VerbName } from '@hetu/domain/policy'
import type { Services } from './api-context.ts'
import type { PlaceContext } from './place-context.ts'
import type { NewEvent } from './record-event.ts'
import type { VerbEvent } from './verb.ts'

/** Who performs a verb, where, and how a repeat of the request is recognised. */
export interface Performance {
  services: Services
  actor: Actor
  place: PlaceContext | null
  address: string
  device: string | null
  /** Ends when it is noted from where they act; nothing happens before. */
  noting?: Promise<unknown> | undefined
  requestId?: string
  idempotencyKey?: string
  /** Back-dates the act; only the loader of the demonstration may set it. */
  at?: Date
}

/** The event of a verb with who performed it, where, when and upon which request. */
export const eventOf = (verb: VerbName, by: Performance, at: Date | null, event: VerbEvent): NewEvent => ({
  ...event,
  placeId: by.place?.id ?? null,
  at,
  actorId: by.actor.personId,
  verb,
  ...(by.requestId ? { requestId: by.requestId } : {}),
})
