import { sql } from '@hetu/db/sql'
import { OfIdea } from '@hetu/domain/ideas/idea'
import { IdeaQuestions } from '@hetu/domain/ideas/idea-question'
import { mayAskAuthor } from '@hetu/domain/ideas/may-ask-author'
import { defineRead } from '../server/read.ts'
import { isAskedOf } from './question-conditions.ts'
import { readQuestions } from './read-questions.ts'

/** What staff asked about an idea, for those who may ask and for whoever is asked; there is nothing for others. */
export const listIdeaQuestions = defineRead({
  name: 'list-idea-questions',
  path: '/ideas/:reference/questions',
  summary: 'What staff asked whoever wrote an idea, with the answers; for both of them alone',
  readers: ['resident'],
  query: OfIdea,
  answer: IdeaQuestions,
  cacheControl: () => 'no-store',
  run({ db, place, actor, personId }, { reference }) {
    const asks = (isPublic: boolean) =>
      mayAskAuthor({ isPublic, isOwn: false, imported: null }, actor) === null
    const isAsker = asks(false) ? sql`true` : asks(true) ? sql`idea.kind <> 'report'` : sql`false`
    const isThis = sql`idea.reference = ${reference.toUpperCase()}`
    const condition = sql<boolean>`(${isThis} and (${isAskedOf(personId)} or ${isAsker}))`
    return readQuestions(db, place.id, personId, condition)
  },
})
