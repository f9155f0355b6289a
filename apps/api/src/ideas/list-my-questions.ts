import { IdeaQuestions } from '@hetu/domain/ideas/idea-question'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { isAskedOf } from './question-conditions.ts'
import { readQuestions } from './read-questions.ts'

/** What staff asked the reader about ideas that they wrote or entered for somebody. */
export const listMyQuestions = defineRead({
  name: 'list-my-questions',
  path: '/my-questions',
  summary: 'What staff asked the reader about their own ideas or entries',
  readers: ['resident'],
  query: z.object({}),
  answer: IdeaQuestions,
  cacheControl: () => 'no-store',
  run: ({ db, place, personId }) => readQuestions(db, place.id, personId, isAskedOf(personId)),
})
