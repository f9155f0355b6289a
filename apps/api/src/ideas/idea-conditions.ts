import { sql } from '@hetu/db/sql'

/** That everybody may read an idea (the domain's `isPublicIdea`): a condition on its row, under this name. */
export const isPublicIdea = (idea = 'idea') =>
  sql<boolean>`(${sql.ref(`${idea}.hidden_at`)} is null and ${sql.ref(`${idea}.kind`)} <> 'report')`

/** That an idea was not hidden, a report or not: for those who deal with both. */
export const isShown = (idea = 'idea') => sql<boolean>`(${sql.ref(`${idea}.hidden_at`)} is null)`

/** That an idea stands on the map, in its list and in the figures: public, and inside the place. */
export const isOnMap = (idea = 'idea') =>
  sql<boolean>`(${isPublicIdea(idea)} and not ${sql.ref(`${idea}.is_outside`)})`

/** The day by which an answer was promised at first: a reopening promises another, and the first one stays what it was. */
export const firstPromise = sql<string | null>`(case when exists (
    select from idea_reopening r where r.place_id = idea.place_id and r.idea_id = idea.id)
  then (select r.was_due_on from idea_reopening r where r.place_id = idea.place_id and r.idea_id = idea.id
    order by r.reopened_at, r.id limit 1)
  else idea.answer_due_on end)`
