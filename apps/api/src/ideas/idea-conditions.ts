import { sql } from '@hetu/db/sql'

/** That everybody may read an idea (the domain's `isPublicIdea`): a condition on its row, under this name. */
export const isPublicIdea = (idea = 'idea') =>
  sql<boolean>`(${sql.ref(`${idea}.hidden_at`)} is null and ${sql.ref(`${idea}.kind`)} <> 'report')`

/** That an idea was not hidden, a report or not: for those who deal with both. */
export const isShown = (idea = 'idea') => sql<boolean>`(${sql.ref(`${idea}.hidden_at`)} is null)`

/** That an idea stands on the map, in its list and in the figures: public, and inside the place. */
export const isOnMap = (idea = 'idea') =>
  sql<boolean>`(${isPublicIdea(idea)} and not ${sql.ref(`${idea}.is_outside`)})`
