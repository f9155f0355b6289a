import { sql } from '@hetu/db/sql'

/** That everybody may read a comment's words, once they may read its thread: a condition on its row. */
export const isPublicComment = (comment = 'comment') =>
  sql<boolean>`(${sql.ref(`${comment}.hidden_at`)} is null)`
