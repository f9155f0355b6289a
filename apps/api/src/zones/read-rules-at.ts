import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { InForce } from './protection-for.ts'
import { rulesFor } from './rules-for.ts'
import { RulesHere } from '@hetu/domain/zones/rules-in-words'

/** What protects a spot; `on` and `knownAt` as in the list of zones. */
export const readRulesAt = defineRead({
  name: 'read-rules-at',
  path: '/rules-at',
  summary: 'Which rules apply at a point, in words',
  readers: ['visitor'],
  query: InForce.extend({
    lon: z.coerce.number().min(-180).max(180),
    lat: z.coerce.number().min(-85).max(85),
  }),
  answer: RulesHere,
  run: (look, { lon, lat, ...when }) => rulesFor(look, { type: 'Point', coordinates: [lon, lat] }, when),
})
