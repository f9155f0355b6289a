import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { Place } from '@hetu/domain/places/place'

/** The place as everybody may know it; its id stays inside. */
export const readPlace = defineRead({
  name: 'read-place',
  path: '/',
  summary: 'The place: names, site, base map, promises',
  readers: ['visitor'],
  query: z.object({}),
  answer: Place,
  async run({ place }) {
    const { id: _, ...told } = place
    return told
  },
})
