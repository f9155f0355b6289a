import { sql } from '@hetu/db/sql'
import type { HeadContent } from '@hetu/domain/ledger/ledger-head'
import canonicalize from 'canonicalize'
import type { Services } from '../server/api-context.ts'
import type { Job } from '../server/job.ts'
import { contentOf, readHeads, readLeaves } from './read-ledger.ts'
import { rootOf } from './tree.ts'

interface DueLedger {
  place_id: string
  id: string
  size: number
  closed_at: Date | null
  now: Date
}

/**
 * Signs what ledgers have become: at once when one opens or closes, hourly in between. A ledger that no longer begins
 * with what was signed before is not signed again, so that no signature covers a change. Every process may run it.
 */
export const signHeads: Job = {
  name: 'sign-heads',
  everySeconds: 5,
  async run(services: Services) {
    const { kysely } = services.database
    const { rows } = await sql<DueLedger>`
      select ledger.place_id, ledger.id, ledger.size, ledger.closed_at, clock_timestamp() as now
      from ledger left join lateral (
        select size, signed_at from ledger_head
        where place_id = ledger.place_id and ledger_id = ledger.id
        order by size desc limit 1
      ) as last on true
      where ledger.size > coalesce(last.size, 0)
        and (last.size is null or ledger.closed_at is not null
          or last.signed_at <= clock_timestamp() - interval '1 hour')`.execute(kysely)
    for (const ledger of rows) await signHead(services, ledger)
    return 0
  },
}

async function signHead({ database, logger, signingKey }: Services, ledger: DueLedger): Promise<void> {
  const { kysely } = database
  const { place_id: placeId, id, size, now } = ledger
  const leaves = await readLeaves(kysely, placeId, id, size)
  const [last] = (await readHeads(kysely, placeId, id)).slice(-1).map(contentOf)
  if (leaves.length !== size || (last && rootOf(leaves.slice(0, last.size)) !== last.root)) {
    logger.error({ ledger: id, size }, 'this ledger was changed since it was signed; it is not signed again')
    return
  }
  const isClosed = ledger.closed_at !== null
  const head: HeadContent = {
    place: placeId,
    ledger: id,
    size,
    root: rootOf(leaves),
    isClosed,
    signedAt: now.toISOString(),
  }
  const content = canonicalize(head) as string
  await kysely
    .insertInto('ledger_key')
    .values({ id: signingKey.id, public_key: signingKey.publicKey, first_used_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await kysely
    .insertInto('ledger_head')
    .values({
      place_id: placeId,
      ledger_id: id,
      size,
      content,
      signature: signingKey.sign(content),
      key_id: signingKey.id,
      signed_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
