import type { Tx } from '@hetu/db/transaction'
import { plainCode } from '@hetu/domain/plain-signs'
import { sha256 } from '../server/hash.ts'

const columns = [
  'r.id',
  'r.person_id',
  'r.idea_id',
  'r.decision_id',
  'r.event_id',
  'r.round',
  'r.standing',
  'r.closes_at',
] as const

const requests = (tx: Tx, placeId: string) =>
  tx.selectFrom('verdict_request as r').select(columns).where('r.place_id', '=', placeId)

export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findOwnRequest>>>

/** What this person is asked, locked until it is answered. */
export const findOwnRequest = (tx: Tx, placeId: string, requestId: string, personId: string) =>
  requests(tx, placeId)
    .where('r.id', '=', requestId)
    .where('r.person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst()

/** What whoever holds the slip of an entry is asked now; nobody who signs in, since they answer by themselves. */
export const findRequestBySlip = (tx: Tx, placeId: string, code: string) =>
  requests(tx, placeId)
    .innerJoin('proxy_entry as p', (join) =>
      join
        .onRef('p.place_id', '=', 'r.place_id')
        .onRef('p.idea_id', '=', 'r.idea_id')
        .on('p.claimed_by', 'is', null),
    )
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'r.place_id')
        .onRef('idea.id', '=', 'r.idea_id')
        .onRef('idea.author_id', '=', 'r.person_id'),
    )
    .where('p.query_code_hash', '=', sha256(plainCode(code)))
    .orderBy('r.asked_at', 'desc')
    .limit(1)
    .forUpdate('r')
    .executeTakeFirst()
