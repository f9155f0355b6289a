import type { IdeaSummary } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { publicPersons } from '../people/public-person.ts'
import { ideaSummary, isAnswered } from './idea-summary.ts'
import { type Db, visibleIdeas } from './visible-ideas.ts'

export interface MyIdea extends IdeaSummary {
  answerDueOn: string | null
  isAnswered: boolean
  isHidden: boolean
  isPublic: boolean
}

/** What somebody said themselves, reports and hidden ones too, newest first. */
export async function listMyIdeas(db: Db, placeId: string, personId: string): Promise<MyIdea[]> {
  const rows = await visibleIdeas(db, placeId)
    .where('idea.author_id', '=', personId)
    .orderBy('idea.created_at', 'desc')
    .limit(500)
    .execute()
  const people = await publicPersons(db, placeId, [personId])
  return rows.map((row) => ({
    ...ideaSummary(row, people),
    answerDueOn: row.answer_due_on,
    isAnswered: isAnswered(row),
    isHidden: row.hidden_at !== null,
    isPublic: isPublicKind(row.kind),
  }))
}
