import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { type MyIdea, MyIdeas } from '@hetu/domain/ideas/my-idea'
import { ideaSummary, isAnswered } from './idea-summary.ts'
import { visibleIdeas } from './visible-ideas.ts'

/** What the reader said themselves, reports and hidden ones too, newest first. */
export const listMyIdeas = defineRead({
  name: 'list-my-ideas',
  path: '/my-ideas',
  summary: 'What the reader said themselves',
  readers: ['resident'],
  query: z.object({}),
  answer: MyIdeas,
  async run({ db, place, personId }): Promise<MyIdea[]> {
    const rows = await visibleIdeas(db, place.id)
      .where('idea.author_id', '=', personId)
      .orderBy('idea.created_at', 'desc')
      .limit(500)
      .execute()
    const people = await publicPersons(db, place.id, [personId])
    return rows.map((row) => ({
      ...ideaSummary(row, people),
      answerDueOn: row.answer_due_on,
      isAnswered: isAnswered(row),
      isHidden: row.hidden_at !== null,
      isPublic: isPublicKind(row.kind),
    }))
  },
})
