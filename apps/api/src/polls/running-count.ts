import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import { type Tx, inTransaction } from '@hetu/db/transaction'
import type { RunningCount } from '@hetu/domain/polls/poll-result'
import { mayMove, runningCount } from '@hetu/domain/polls/running-count'
import type { Services } from '../server/api-context.ts'
import type { Job } from '../server/job.ts'
import { ballotsWithStanding } from './ballots-with-standing.ts'

/** The count of an open poll as of its last move. */
export async function readRunningCount(
  db: Database['kysely'] | Tx,
  placeId: string,
  pollId: string,
  optionIds: readonly string[],
): Promise<RunningCount> {
  const groups = await db
    .selectFrom('ballot')
    .select(['running_option_id as optionId', sql<number>`count(*)::int`.as('count')])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .where('running_option_id', 'is not', null)
    .$narrowType<{ optionId: string }>()
    .groupBy('running_option_id')
    .execute()
  return runningCount(optionIds, groups)
}

/** Moves the running counts of open polls that show them; every process may run it. */
export const moveRunningCounts: Job = {
  name: 'move-running-counts',
  everySeconds: 5,
  async run({ database }: Services) {
    const open = await database.kysely
      .selectFrom('poll')
      .select(['place_id', 'id'])
      .where('is_result_shown_while_open', '=', true)
      .where('closed_at', 'is', null)
      .where('closes_at', '>', sql<Date>`clock_timestamp()`)
      .execute()
    for (const { place_id: placeId, id } of open)
      await inTransaction(database, (tx) => moveRunningCount(tx, placeId, id))
    // A ballot that came meanwhile may wait: it moves nothing alone.
    return 0
  },
}

/** Lets every ballot stand in the running count as it stands now, if enough of them do not yet; one for all or none. */
async function moveRunningCount(tx: Tx, placeId: string, pollId: string): Promise<void> {
  const optionNow = sql<
    string | null
  >`case when ballot_standing.standing = 'counted' then ballot.option_id end`
  // In the order in which ballots are written. Another process that moves it too finds none left that differ.
  const differing = await ballotsWithStanding(tx, placeId)
    .select(['ballot.person_id', optionNow.as('option')])
    .where('ballot.poll_id', '=', pollId)
    .where(sql<boolean>`ballot.running_option_id is distinct from ${optionNow}`)
    .orderBy('ballot.person_id')
    .forUpdate('ballot')
    .execute()
  if (!mayMove(differing.length)) return
  for (const [option, of] of Map.groupBy(differing, (ballot) => ballot.option)) {
    await tx
      .updateTable('ballot')
      .set({ running_option_id: option })
      .where('place_id', '=', placeId)
      .where('poll_id', '=', pollId)
      .where(
        isAmong(
          'person_id',
          of.map(({ person_id }) => person_id),
        ),
      )
      .execute()
  }
}
