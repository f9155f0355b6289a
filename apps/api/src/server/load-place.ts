import { visitor } from '@hetu/domain/people/actor'
import { mayEnterPlace } from '@hetu/domain/places/may-enter-place'
import { Refused } from '@hetu/domain/refusal'
import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './api-context.ts'
import { placeAskedFor } from './place-asked-for.ts'
import { readSession } from './session.ts'

/** Loads the place named in the path, who asks, and what they are in it. */
export const loadPlace = createMiddleware<ApiEnv>(async (c, next) => {
  const slug = c.req.param('place') ?? ''
  const [place, session] = await Promise.all([
    placeAskedFor(c.get('services').database.kysely, slug, c.req.method === 'GET'),
    readSession(c, slug),
  ])
  const actor = session?.actor ?? visitor
  // Before it opens, a place is there for nobody but those with a task in it.
  if (place === null || !mayEnterPlace(place, actor)) throw new Refused({ code: 'not_found' })
  c.set('place', place)
  c.set('sessionHash', session?.hash ?? null)
  c.set('personId', session?.personId ?? null)
  c.set('actor', actor)
  await next()
  if (!place.isOpen) c.header('Cache-Control', 'private, no-store')
})
