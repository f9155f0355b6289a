import type { Database } from '@hetu/db/database'
import { asGeoJson, sql } from '@hetu/db/sql'
import { type Tx, inTransaction } from '@hetu/db/transaction'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { ideaContributions } from './idea-contributions.ts'
import { proposalContributions } from './proposal-contributions.ts'

/** A public item and everything one may find it by. */
export interface LoadedContribution {
  contribution: Contribution
  text: string
}

/** Everything public of a place at one instant, newest change first, with the last event it takes in. */
export async function loadContributions(
  database: Database,
  placeId: string,
): Promise<{ version: string; contributions: LoadedContribution[] }> {
  return inTransaction(
    database,
    async (tx) => {
      const { version } = await tx
        .selectFrom('event')
        .select(sql<string>`coalesce(max(id), 0)::text`.as('version'))
        .where('place_id', '=', placeId)
        .executeTakeFirstOrThrow()
      const loaded = [...(await ideaContributions(tx, placeId)), ...(await proposalContributions(tx, placeId))]
      return {
        version,
        contributions: loaded.toSorted((a, b) => b.contribution.changedAt.localeCompare(a.contribution.changedAt)),
      }
    },
    { isolation: 'repeatable read' },
  )
}

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

export const shownPoint = (column: string) => asGeoJson<{ type: 'Point'; coordinates: [number, number] }>(column)
