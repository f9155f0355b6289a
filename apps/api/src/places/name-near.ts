import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { namePosition } from './name-position.ts'
import { Near } from '@hetu/domain/places/landmark'

/** A name for a position, for people who cannot see the map; null where nothing is near. */
export const nameNear = defineRead({
  name: 'name-near',
  path: '/near',
  summary: 'A name for a position: nearest door or courtyard',
  readers: ['visitor'],
  query: z.object({
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-85).max(85),
  }),
  answer: Near,
  run: ({ db, place }, { lon, lat }) => namePosition(db, place.id, [lon, lat]),
})
