import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import type { LoadedContribution } from './loaded-contribution.ts'
import { proposalShapes } from './proposal-shapes.ts'
import { ideaContributions, proposalContributions } from './read-contributions.ts'

interface Loaded {
  /** Grows with every event that is taken in and with every notice that ends: no two states share one. */
  version: string
  /** When the next notice ends, and with it what is shown; null while none runs. */
  until: Date | null
  contributions: LoadedContribution[]
}

/** Everything public of a place at one instant, newest change first. */
export async function loadContributions(database: Database, placeId: string): Promise<Loaded> {
  return inTransaction(
    database,
    async (tx) => {
      // A transaction may end after one that took a later id, so the newest id alone would not see it; the count does.
      const { version, until } = await tx
        .selectFrom('event')
        .select([
          sql<string>`(coalesce(max(id), 0) + count(*) + (select count(*) from notice
            where notice.place_id = ${placeId} and closes_at <= now()))::text`.as('version'),
          sql<Date | null>`(select min(closes_at) from notice
            where notice.place_id = ${placeId} and closes_at > now())`.as('until'),
        ])
        .where('event.place_id', '=', placeId)
        .executeTakeFirstOrThrow()
      const shapes = await proposalShapes(tx, placeId)
      const proposals = await proposalContributions(tx, placeId)
      const loaded: LoadedContribution[] = [
        ...(await ideaContributions(tx, placeId)),
        ...proposals.map((found) => ({ ...found, shapes: shapes.get(found.contribution.id) ?? [] })),
      ]
      return {
        version,
        until,
        contributions: loaded.toSorted((a, b) =>
          b.contribution.changedAt.localeCompare(a.contribution.changedAt),
        ),
      }
    },
    { isolation: 'repeatable read' },
  )
}
