import { createMiddleware } from 'hono/factory'
import type { ApiEnv } from './api-context.ts'
import { findActor } from './find-actor.ts'
import { findPlace } from './place-context.ts'

/** Loads the place named in the path and what the person is in it. */
export const loadPlace = createMiddleware<ApiEnv>(async (c, next) => {
  const db = c.get('services').database.kysely
  const place = await findPlace(db, c.req.param('place') ?? '')
  c.set('place', place)
  c.set('actor', await findActor(db, c.get('personId'), place.id))
  await next()
})
