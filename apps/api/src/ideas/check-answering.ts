import { Apart } from '@hetu/domain/ideas/idea'
import { ideaPolicy } from '@hetu/domain/ideas/idea-policy'
import { SeveralIdeas } from '@hetu/domain/ideas/idea'
import { defineAsked } from '../server/read.ts'
import { apartAmong } from './apart-among.ts'

/** Which of several ideas cannot be answered together, before somebody tries: what `answer-ideas` would refuse. */
export const checkAnswering = defineAsked({
  name: 'check-answering',
  path: '/idea-answers/check',
  summary: 'Which of several ideas cannot be answered together, and why',
  readers: ideaPolicy['answer-ideas'],
  query: SeveralIdeas,
  answer: Apart,
  run: ({ db, place, actor }, { references }) => apartAmong(db, place.id, actor, references),
})
