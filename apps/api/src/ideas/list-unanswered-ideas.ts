import { ideaPolicy } from '@hetu/domain/ideas/idea-policy'
import { sql } from '@hetu/db/sql'
import { type UnansweredIdea, UnansweredIdeas } from '@hetu/domain/ideas/unanswered-idea'
import { dealsWithReports } from '@hetu/domain/ideas/may-read-idea'
import { z } from 'zod'
import { publicPersons } from '../places/public-person.ts'
import { defineRead } from '../server/read.ts'
import { isPublicIdea, isShown } from './idea-conditions.ts'
import { ideasHandledBy } from './ideas-handled-by.ts'
import { ideaSummary } from './idea-summary.ts'
import { readAbsorptions } from './read-answers.ts'
import { visibleIdeas } from './visible-ideas.ts'

/** Ideas without an official answer, or reopened after one, the one that waits longest first; reports only for case handlers. */
export const listUnansweredIdeas = defineRead({
  name: 'list-unanswered-ideas',
  path: '/unanswered-ideas',
  summary: 'Ideas that wait for an answer, oldest first',
  readers: ideaPolicy['answer-idea'],
  query: z.object({}),
  answer: UnansweredIdeas,
  async run({ db, place, actor, personId }): Promise<UnansweredIdea[]> {
    const rows = await visibleIdeas(db, place.id)
      .select(
        sql<boolean>`idea.answer_due_on < (now() at time zone ${place.timeZone})::date`.as('is_overdue'),
      )
      .where((at) => at.or([at('said.dispositions', 'is', null), at('idea.state', '=', 'reopened')]))
      .where(dealsWithReports(actor) ? isShown('idea') : isPublicIdea('idea'))
      // What was brought in without a promise waits behind what somebody was promised an answer to.
      .orderBy('idea.answer_due_on', (order) => order.asc().nullsLast())
      .orderBy('idea.created_at')
      .limit(500)
      .execute()
    const people = await publicPersons(
      db,
      place.id,
      rows.map((row) => row.author_id),
    )
    const absorptions = await readAbsorptions(
      db,
      place.id,
      rows.map((row) => row.id),
    )
    const handled = await ideasHandledBy(
      db,
      place.id,
      personId,
      rows.map((row) => row.id),
    )
    return rows.map((row) => ({
      idea: ideaSummary(row, people),
      words: row.words,
      answerDueOn: row.answer_due_on,
      isOverdue: row.is_overdue ?? false,
      isReopened: row.state === 'reopened',
      wasHandledByMe: handled.has(row.id),
      absorbedBy: absorptions.get(row.id) ?? [],
    }))
  },
})
