import { sql } from '@hetu/db/sql'

/** That a role or relation has not ended by the database's clock: a condition on its row. */
export const notExpired = sql<boolean>`(expires_at is null or expires_at > now())`
