import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'

interface GivenUp {
  at: string
  channel: string
  /** Enough to recognise it in a log of the mail server, not enough to write to. */
  recipient: string
  tries: number
  reason: string
}

/** The start of who was written to, and the domain of an address or the end of a number. */
export const masked = (recipient: string): string =>
  recipient.includes('@')
    ? recipient.replace(/^(.).*@/, '$1…@')
    : `${recipient.slice(0, 5)}…${recipient.slice(-2)}`

/** Messages that were given up, newest first; never what they say. */
export async function givenUpMessages(db: Database['kysely']): Promise<GivenUp[]> {
  const rows = await db
    .selectFrom('message')
    .select(['channel', 'recipient', 'attempts', 'failure', 'given_up_at'])
    .where('given_up_at', 'is not', null)
    .orderBy('given_up_at', 'desc')
    .limit(1000)
    .execute()
  return rows.map((row) => ({
    at: row.given_up_at?.toISOString() ?? '',
    channel: row.channel,
    recipient: masked(row.recipient),
    tries: row.attempts,
    reason: row.failure ?? '',
  }))
}

/** Has everything that was given up tried again from the beginning, but for codes, which nobody waits for any more. */
export async function tryAgain(db: Database['kysely']): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ given_up_at: null, attempts: 0, try_after: sql<Date>`now()` })
    .where('given_up_at', 'is not', null)
    .where('code_id', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
