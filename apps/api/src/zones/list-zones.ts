import { defineRead } from '../server/read.ts'
import { seesHidden } from './hidden-objects.ts'
import { InForce, protectionFor } from './protection-for.ts'
import { Protection } from '@hetu/domain/zones/protection'

/** What is law; it leaves out what must not be found by looters, unless the reader works with it. */
export const listZones = defineRead({
  name: 'list-zones',
  path: '/zones',
  summary: 'Zones and heritage objects in force on a day, as known at an instant',
  readers: ['visitor'],
  query: InForce,
  answer: Protection,
  async run(look, when): Promise<Protection> {
    const { zones, objects } = await protectionFor(look, when)
    const isTold = seesHidden(look.actor)
    return { zones, objects: objects.filter((object) => isTold || !object.isLocationHidden) }
  },
})
