import { Opening } from '@hetu/domain/founding/may-open-place'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { openingOf } from './opening-of.ts'

/** How far the founding of the place is, for its administrators. */
export const readOpening = defineRead({
  name: 'read-opening',
  path: '/opening',
  summary: 'How far the founding of the place is',
  readers: ['administrator'],
  query: z.object({}),
  answer: Opening,
  run: ({ db, place }) => openingOf(db, place.id),
})
