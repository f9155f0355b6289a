import { sql } from '@hetu/db/sql'

/**
 * A part of a statement, `with ${unhurried}, …` and `from unhurried`: its transaction does not wait for the disk. Only
 * for a statement that stands alone and writes what nobody was promised: the next commit that waits brings it to the
 * disk too, and after a power cut its last moments are missing.
 */
export const unhurried = sql`unhurried as materialized (select set_config('synchronous_commit', 'off', true))`

/** The same part for a statement inside a transaction that promises more. */
export const asItsTransaction = sql`unhurried as (select 1)`
