import type { Actor } from '@hetu/domain/people/actor'
import { Hono } from 'hono'
import { z } from 'zod'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead } from '../server/handle.ts'
import { type Protection, dayIn, zonesInForce } from './zones-in-force.ts'

const InForce = z.object({ on: z.iso.date().optional(), knownAt: z.iso.datetime({ offset: true }).optional() })

export const zoneRoutes = new Hono<ApiEnv>().get(
  '/zones',
  describeRead('list-zones', 'Zones and heritage objects in force on a day, as known at an instant'),
  accept('query', InForce),
  async (c) => {
    const { on, knownAt } = c.req.valid('query')
    const place = c.get('place')
    const protection = await zonesInForce(
      c.get('services').database.kysely,
      place.id,
      on ?? dayIn(place.timeZone, new Date()),
      knownAt ? new Date(knownAt) : undefined,
    )
    return c.json(forReader(protection, c.get('actor')))
  },
)

const trusted = new Set(['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'])

/** Leaves out what must not be found by looters, unless the reader works with it. */
function forReader(protection: Protection, actor: Actor): Protection {
  if (actor.roles.some((role) => trusted.has(role))) return protection
  return { ...protection, objects: protection.objects.filter((object) => !object.isLocationHidden) }
}
