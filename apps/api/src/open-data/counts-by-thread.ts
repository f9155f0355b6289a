import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'

/** Support, opposition and comments of every thread of a place. */
export async function countsByThread(tx: Tx, placeId: string) {
  const supports = await tx
    .selectFrom('support')
    .select(['thread_id', 'stance', sql<number>`count(*)::int`.as('count')])
    .where('place_id', '=', placeId)
    .groupBy(['thread_id', 'stance'])
    .execute()
  const comments = await tx
    .selectFrom('comment')
    .select(['thread_id', sql<number>`count(*)::int`.as('count'), sql<Date>`max(created_at)`.as('latest')])
    .where('place_id', '=', placeId)
    .where('hidden_at', 'is', null)
    .groupBy('thread_id')
    .execute()
  const counts = new Map<string, { support: number; oppose: number; comments: number; latest: Date | null }>()
  const of = (threadId: string) => {
    const known = counts.get(threadId) ?? { support: 0, oppose: 0, comments: 0, latest: null }
    counts.set(threadId, known)
    return known
  }
  for (const row of supports) of(row.thread_id)[row.stance as 'support' | 'oppose'] = row.count
  for (const row of comments) Object.assign(of(row.thread_id), { comments: row.count, latest: row.latest })
  return (threadId: string) => counts.get(threadId) ?? { support: 0, oppose: 0, comments: 0, latest: null }
}
