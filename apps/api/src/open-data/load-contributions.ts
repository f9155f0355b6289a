import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import { ideaContributions } from './idea-contributions.ts'
import type { LoadedContribution } from './loaded-contribution.ts'
import { proposalContributions } from './proposal-contributions.ts'

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
      const loaded = [
        ...(await ideaContributions(tx, placeId)),
        ...(await proposalContributions(tx, placeId)),
      ]
      return {
        version,
        contributions: loaded.toSorted((a, b) =>
          b.contribution.changedAt.localeCompare(a.contribution.changedAt),
        ),
      }
    },
    { isolation: 'repeatable read' },
  )
}
