import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import type { Services } from '../server/api-context.ts'
import { databaseNow } from '../server/database-clock.ts'
import type { Job } from '../server/job.ts'
import { storeOutcome } from './store-outcome.ts'

/** Stores the outcomes of votes of right holders whose time is over; each is closed once, by whichever process. */
export const closeConsents: Job = {
  name: 'close-consents',
  everySeconds: 5,
  run: (services: Services) =>
    inTransaction(services.database, async (tx) => {
      const due = await tx
        .selectFrom('consent')
        .select(['place_id', 'id', 'proposal_id', 'rule'])
        .where('closed_at', 'is', null)
        .where('closes_at', '<=', sql<Date>`clock_timestamp()`)
        .orderBy('closes_at')
        .limit(5)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const { place_id: placeId, id, proposal_id: proposalId, rule } of due) {
        const consent = { placeId, id, proposalId, rule }
        await storeOutcome(tx, consent, await databaseNow(tx), null)
      }
      return due.length
    }),
}
