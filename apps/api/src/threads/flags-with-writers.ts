import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Doer } from '@hetu/domain/people/actor'
import type { SettleableFlag } from '@hetu/domain/threads/may-settle-flag'

/** The flags of a place with whose words they are on: the writer's, and whoever entered them. */
export const flagsWithWriters = (db: Database['kysely'] | Tx, placeId: string) =>
  db
    .selectFrom('flag')
    .leftJoin('comment', (join) =>
      join.onRef('comment.place_id', '=', 'flag.place_id').onRef('comment.id', '=', 'flag.comment_id'),
    )
    // A flag on a whole thread is on its subject: only the idea says whose words those are.
    .leftJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'flag.place_id')
        .onRef('idea.thread_id', '=', 'flag.thread_id')
        .on('flag.comment_id', 'is', null),
    )
    .select([
      'flag.id',
      'flag.thread_id',
      'flag.settled_at',
      'flag.flagged_by',
      'comment.author_id',
      'comment.entered_by',
      'idea.author_id as idea_author',
      'idea.entered_by as idea_enterer',
    ])
    .where('flag.place_id', '=', placeId)

type FlagRow = Awaited<ReturnType<ReturnType<typeof flagsWithWriters>['executeTakeFirstOrThrow']>>

/** A flag as the rule of settling asks for it. */
export const settleable = (row: FlagRow, { personId }: Doer): SettleableFlag => ({
  isSettled: row.settled_at !== null,
  isFlaggedByMe: row.flagged_by === personId,
  areWordsOwn: [row.author_id, row.entered_by, row.idea_author, row.idea_enterer].includes(personId ?? ''),
})
