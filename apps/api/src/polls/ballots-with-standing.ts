import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'

/** The ballots of a place, each with how it stands now by the view `ballot_standing`. */
export const ballotsWithStanding = (db: Database['kysely'] | Tx, placeId: string) =>
  db
    .selectFrom('ballot')
    .innerJoin('ballot_standing', (join) =>
      join
        .onRef('ballot_standing.place_id', '=', 'ballot.place_id')
        .onRef('ballot_standing.poll_id', '=', 'ballot.poll_id')
        .onRef('ballot_standing.person_id', '=', 'ballot.person_id'),
    )
    .where('ballot.place_id', '=', placeId)
