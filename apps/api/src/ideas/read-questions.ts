import type { RawBuilder } from '@hetu/db/sql'
import type { IdeaQuestion } from '@hetu/domain/ideas/idea-question'
import { publicPersons } from '../places/public-person.ts'
import { isAskedOf } from './question-conditions.ts'
import type { Db } from './visible-ideas.ts'

/** Questions about ideas of a place, as its reader may see them; which ones is the condition's. Oldest first. */
export async function readQuestions(
  db: Db,
  placeId: string,
  personId: string,
  condition: RawBuilder<boolean>,
): Promise<IdeaQuestion[]> {
  const rows = await db
    .selectFrom('idea_question as q')
    .innerJoin('idea', (join) =>
      join.onRef('idea.place_id', '=', 'q.place_id').onRef('idea.id', '=', 'q.idea_id'),
    )
    .select([
      'q.id',
      'q.asked_by',
      'q.asked_at',
      'q.words',
      'q.language',
      'q.answer',
      'q.answer_language',
      'q.answered_by',
      'q.answered_at',
      'idea.reference',
      'idea.title',
      'idea.language as idea_language',
      'idea.entered_by',
      isAskedOf(personId).as('is_asked'),
    ])
    .where('q.place_id', '=', placeId)
    .where(condition)
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(500)
    .execute()
  const people = await publicPersons(db, placeId, [
    ...new Set(rows.flatMap((row) => [row.asked_by, row.answered_by ?? row.asked_by])),
  ])
  return rows.flatMap((row) => {
    const askedBy = people.get(row.asked_by)
    if (!askedBy) return []
    const by = people.get(row.answered_by ?? '')
    return {
      id: row.id,
      idea: { reference: row.reference, title: row.title, language: row.idea_language },
      askedBy,
      askedAt: row.asked_at.toISOString(),
      words: row.words,
      language: row.language,
      answer:
        by && row.answer !== null
          ? {
              words: row.answer,
              language: row.answer_language ?? row.language,
              at: row.answered_at?.toISOString() ?? '',
              by,
              isOnBehalf: row.answered_by === row.entered_by,
            }
          : null,
      isMineToAnswer: row.is_asked && row.answer === null,
    }
  })
}
