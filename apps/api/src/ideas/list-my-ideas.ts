import type { IdeaSummary } from '@hetu/domain/ideas/idea'
import { publicPersons } from '../people/public-person.ts'
import { ideaSummary } from './idea-summary.ts'
import { type Db, selectIdeas } from './select-ideas.ts'

export interface MyIdea extends IdeaSummary {
  answerDueOn: string | null
  isAnswered: boolean
  isHidden: boolean
  isPublic: boolean
}

/** What somebody said themselves, reports and hidden ones too, newest first. */
export async function listMyIdeas(db: Db, placeId: string, personId: string): Promise<MyIdea[]> {
  const rows = await selectIdeas(db, placeId)
    .where('idea.author_id', '=', personId)
    .orderBy('idea.created_at', 'desc')
    .limit(500)
    .execute()
  const people = await publicPersons(db, placeId, [personId])
  return rows.map((row) => ({
    ...ideaSummary(row, people),
    answerDueOn: row.answer_due_on,
    isAnswered: row.dispositions.length > 0,
    isHidden: row.hidden_at !== null,
    isPublic: row.kind !== 'report',
  }))
}
