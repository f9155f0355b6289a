import { OfIdea } from '@hetu/domain/ideas/idea'
import { defineRead } from '../server/read.ts'
import { commentsOf } from '../threads/list-comments.ts'
import { Comments } from '@hetu/domain/threads/comment'
import { ideaFor } from './read-idea.ts'

/** What was said to an idea, for whoever may read its words. */
export const listIdeaComments = defineRead({
  name: 'list-idea-comments',
  path: '/ideas/:reference/comments',
  summary: 'What was said to an idea',
  readers: ['visitor'],
  query: OfIdea,
  answer: Comments,
  async run({ db, place, actor }, { reference }) {
    const idea = await ideaFor(db, place.id, actor, reference)
    return idea.words === null ? [] : commentsOf(db, place.id, actor, idea.threadId)
  },
})
