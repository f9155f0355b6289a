import { sql } from '@hetu/db/sql'
import type { Job } from './job.ts'

/** Forgets what has served its time: old sessions, codes, budgets, idempotency keys, delivered messages, browsers. */
export const cleanExpired: Job = {
  name: 'clean-expired',
  everySeconds: 600,
  async run({ database }) {
    const db = database.kysely
    await db
      .deleteFrom('session')
      .where('expires_at', '<', sql<Date>`now()`)
      .execute()
    await db
      .deleteFrom('sign_in_code')
      .where('expires_at', '<', sql<Date>`now() - interval '1 day'`)
      .execute()
    await db
      .deleteFrom('rate_budget')
      .where('window_starts_at', '<', sql<Date>`now() - interval '1 day'`)
      .execute()
    await db
      .deleteFrom('idempotency')
      .where('created_at', '<', sql<Date>`now() - interval '30 days'`)
      .execute()
    await db
      .deleteFrom('message')
      .where('code_id', 'in', (eb) =>
        eb
          .selectFrom('sign_in_code')
          .select('id')
          .where('expires_at', '<', sql<Date>`now()`),
      )
      .execute()
    await db
      .deleteFrom('message')
      .where('sent_at', '<', sql<Date>`now() - interval '30 days'`)
      .execute()
    await db
      .deleteFrom('message')
      .where('given_up_at', '<', sql<Date>`now() - interval '90 days'`)
      .execute()
    await db
      .deleteFrom('person_device')
      .where('last_seen_at', '<', sql<Date>`now() - interval '1 year'`)
      .execute()
    // Two accounts are compared within a day; what is longer ago tells nothing that anybody may ask.
    await db
      .deleteFrom('person_network')
      .where('last_seen_at', '<', sql<Date>`now() - interval '2 days'`)
      .execute()
    return 0
  },
}
