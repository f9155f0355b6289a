import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import { maySeeVersion, seesDrafts } from '@hetu/domain/proposals/may-read-proposal'

type Db = Database['kysely']

/** The versions of a proposal that somebody may read: a review is shown with its text or not at all. */
export async function versionsSeenBy(
  db: Db,
  placeId: string,
  actor: Actor,
  proposalId: string,
): Promise<Set<number>> {
  const versions = await db
    .selectFrom('proposal_version')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_version.place_id')
        .onRef('proposal.id', '=', 'proposal_version.proposal_id'),
    )
    .select(['version', 'frozen_at', 'stage', 'current_version', 'published_version'])
    .where('proposal.place_id', '=', placeId)
    .where('proposal.id', '=', proposalId)
    .execute()
  return new Set(
    versions
      .filter((row) => seesDrafts(actor) || (row.frozen_at && maySeeVersion(actor, row, row)))
      .map((row) => row.version),
  )
}
