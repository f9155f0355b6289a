import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import type { Services } from '../server/api-context.ts'
import { databaseNow } from '../server/database-clock.ts'
import type { Job } from '../server/job.ts'
import { storeResult } from './count-poll.ts'

/** Stores the results of polls whose time is over; every process may run it, each poll is closed once. */
export const closePolls: Job = {
  name: 'close-polls',
  everySeconds: 5,
  run: (services: Services) =>
    inTransaction(services.database, async (tx) => {
      const due = await tx
        .selectFrom('poll')
        .select(['place_id', 'id', 'electorate', 'is_secret', 'method'])
        .where('closed_at', 'is', null)
        .where('closes_at', '<=', sql<Date>`clock_timestamp()`)
        .orderBy('closes_at')
        .limit(5)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const poll of due) {
        const { eligibleCount } = poll.electorate
        await storeResult(
          tx,
          {
            placeId: poll.place_id,
            id: poll.id,
            eligible: eligibleCount,
            isSecret: poll.is_secret,
            method: poll.method,
          },
          await databaseNow(tx),
          null,
        )
      }
      return due.length
    }),
}
