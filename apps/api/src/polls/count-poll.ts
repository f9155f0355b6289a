import type { Tally } from '@hetu/domain/polls/poll-result'
import { json, sql } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { BallotChannel } from '@hetu/domain/polls/ballot'
import type { PollMethod } from '@hetu/domain/polls/choice'
import { secretTally, tally } from '@hetu/domain/polls/tally'
import { recordEvent } from '../server/record-event.ts'
import { choiceOf } from './kept-choice.ts'
import { closeBox } from './close-box.ts'
import { readUrn } from './urn.ts'

/** Counts the ballots of a poll that count now, and how many wait; which do, the view `ballot_standing` says. */
export async function countPoll(
  db: Database['kysely'] | Tx,
  placeId: string,
  pollId: string,
  eligible: number,
  { isSecret, method }: { isSecret: boolean; method: PollMethod },
): Promise<Tally> {
  const options = await db
    .selectFrom('poll_option')
    .select('id')
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .orderBy('position')
    .execute()
  const optionIds = options.map((option) => option.id)
  // A few groups, however many voted.
  const groups = await db
    .selectFrom('ballot_standing')
    .select([
      'option_id',
      'choice',
      'relation',
      'channel',
      'standing',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .groupBy(['option_id', 'choice', 'relation', 'channel', 'standing'])
    .execute()
  if (isSecret) {
    const choices = (await readUrn(db, placeId, pollId)).map(({ choice }) => choice)
    return secretTally(method, optionIds, choices, byChannelOf(groups), eligible)
  }
  return tally(
    method,
    optionIds,
    groups
      .filter(({ standing }) => standing === 'counted')
      .map((row) => ({
        choice: choiceOf(row) ?? [],
        relation: row.relation,
        channel: row.channel,
        count: row.count,
      })),
    eligible,
    groups.reduce((held, { standing, count }) => held + (standing === 'waiting' ? count : 0), 0),
  )
}

const byChannelOf = (groups: readonly { channel: BallotChannel; count: number }[]) =>
  BallotChannel.options.map((channel) => ({
    channel,
    count: groups.reduce((sum, group) => sum + (group.channel === channel ? group.count : 0), 0),
  }))

/** Stores the count of a poll whose time is over, once and for good, with its public event. Lock the poll first. */
export async function storeResult(
  tx: Tx,
  poll: { placeId: string; id: string; eligible: number; isSecret: boolean; method: PollMethod },
  at: Date,
  actorId: string | null,
): Promise<Tally> {
  await awaitChecks(tx, poll.placeId, poll.id)
  const result = await countPoll(tx, poll.placeId, poll.id, poll.eligible, poll)
  await closeBox(tx, poll, result, at)
  await tx
    .updateTable('poll')
    .set({ closed_at: at, result: json(result) })
    .where('place_id', '=', poll.placeId)
    .where('id', '=', poll.id)
    .execute()
  if (actorId === null) {
    await recordEvent(tx, {
      placeId: poll.placeId,
      at,
      actorId,
      verb: 'close-poll',
      subjectKind: 'poll',
      subjectId: poll.id,
      isPublic: true,
      after: result,
    })
  }
  return result
}

/** A relation may have been confirmed before the close in a transaction that has not ended; the count waits for it. */
async function awaitChecks(tx: Tx, placeId: string, pollId: string): Promise<void> {
  await tx
    .selectFrom('place_relation')
    .select('id')
    .where('place_id', '=', placeId)
    .where('checked_at', 'is', null)
    .where('id', 'in', (within) =>
      within
        .selectFrom('ballot')
        .select('relation_id')
        .where('place_id', '=', placeId)
        .where('poll_id', '=', pollId)
        .$narrowType<{ relation_id: string }>(),
    )
    .orderBy('id')
    .forShare()
    .execute()
}
