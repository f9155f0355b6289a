import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Act, WhenItHappens } from './verb.ts'

/** What the database's clock says at this statement; it alone decides what is too early or too late. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx)
  return rows[0]?.now as Date
}

type Deadline = Pick<Act, 'tx' | 'now' | 'isBackDated'>

/** The instant that deadlines are held to: the database's, unless the loader of the demonstration sets the day. */
export const deadlineClock = ({ tx, now, isBackDated }: Deadline): Promise<Date> =>
  isBackDated ? Promise.resolve(now) : databaseNow(tx)

/** The same inside a statement that writes: nothing comes between the look at the clock and the writing. */
export const statementClock = (act: WhenItHappens) =>
  act.isBackDated ? sql<Date>`${act.now}::timestamptz` : sql<Date>`clock_timestamp()`
