import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { PlaceAnswer } from './place-schemas.ts'

/** The place as everybody may know it; its id stays inside. */
export const readPlace = defineRead({
  name: 'read-place',
  path: '/',
  summary: 'The place: names, site, base map, promises',
  readers: ['visitor'],
  query: z.object({}),
  answer: PlaceAnswer,
  async run({ place }) {
    const { id: _, ...told } = place
    return told
  },
})
