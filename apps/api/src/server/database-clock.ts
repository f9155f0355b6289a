import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'

/** What the database's clock says at this statement; it alone decides what is too early or too late. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return rows[0]?.now as Date
}

/** The instant that deadlines are held to: the database's, unless the loader of the demonstration sets the day. */
export const deadlineClock = ({
  tx,
  now,
  isBackDated,
}: {
  tx: Tx
  now: Date
  isBackDated: boolean
}): Promise<Date> => (isBackDated ? Promise.resolve(now) : databaseNow(tx))
