import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import { type MyVote, MyVotes } from '@hetu/domain/decisions/my-vote'
import { z } from 'zod'
import { ballotsWithStanding } from '../polls/ballots-with-standing.ts'
import { choiceOf } from '../polls/kept-choice.ts'
import { defineRead } from '../server/read.ts'

/** The reader's own ballots here with what they chose, the newest first; for nobody else's eyes. */
export const listMyVotes = defineRead({
  name: 'list-my-votes',
  path: '/my-votes',
  summary: 'The reader’s own votes',
  readers: ['resident'],
  query: z.object({}),
  answer: MyVotes,
  async run({ db, place, personId }): Promise<MyVote[]> {
    const rows = await ballotsWithStanding(db, place.id)
      .innerJoin('poll', (join) =>
        join.onRef('poll.place_id', '=', 'ballot.place_id').onRef('poll.id', '=', 'ballot.poll_id'),
      )
      .innerJoin('proposal', (join) =>
        join.onRef('proposal.place_id', '=', 'poll.place_id').onRef('proposal.id', '=', 'poll.proposal_id'),
      )
      .select([
        'poll.id',
        'poll.question',
        'poll.closes_at',
        'poll.closed_at',
        'ballot.option_id',
        'ballot.choice',
        'proposal.reference',
        'ballot.cast_at',
        'ballot_standing.standing',
        sql<Date>`clock_timestamp()`.as('now'),
      ])
      .where('ballot.person_id', '=', personId)
      .orderBy('ballot.cast_at', 'desc')
      .execute()
    const titles = await titlesOf(
      db,
      place.id,
      rows.map(({ id }) => id),
    )
    return rows.map((row) => ({
      pollId: row.id,
      proposalReference: row.reference,
      question: row.question,
      chosen: choiceOf(row)?.map((option) => titles(row.id, option)) ?? null,
      castAt: row.cast_at.toISOString(),
      closesAt: row.closes_at.toISOString(),
      mayChange: row.closed_at === null && row.now < row.closes_at,
      standing: row.standing,
    }))
  },
})

/** The names of the options of these polls. */
async function titlesOf(db: Database['kysely'], placeId: string, pollIds: readonly string[]) {
  const rows = await db
    .selectFrom('poll_option')
    .select(['poll_id', 'id', 'title'])
    .where('place_id', '=', placeId)
    .where(isAmong('poll_id', pollIds))
    .execute()
  const titles = new Map(rows.map((row) => [`${row.poll_id} ${row.id}`, row.title]))
  return (pollId: string, optionId: string): LocalText =>
    titles.get(`${pollId} ${optionId}`) ?? { zh: optionId, en: optionId }
}
