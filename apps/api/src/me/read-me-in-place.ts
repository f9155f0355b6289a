import { z } from 'zod'
import { Me } from '@hetu/domain/people/me'
import { meIn } from './read-me.ts'
import { defineRead } from '../server/read.ts'

/** Who is signed in, as this place knows them. */
export const readMeInPlace = defineRead({
  name: 'read-me-in-place',
  path: '/me',
  summary: 'Who is signed in, with roles and relations here',
  readers: ['visitor'],
  query: z.object({}),
  answer: Me,
  run: ({ db, actor, place }) => meIn(db, actor, place.id),
})
