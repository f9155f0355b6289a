import { sql } from '@hetu/db/sql'
import { type MyVote, MyVotes } from '@hetu/domain/decisions/my-vote'
import { z } from 'zod'
import { ballotsWithStanding } from '../polls/ballots-with-standing.ts'
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
      .leftJoin('poll_option', (join) =>
        join
          .onRef('poll_option.place_id', '=', 'ballot.place_id')
          .onRef('poll_option.poll_id', '=', 'ballot.poll_id')
          .onRef('poll_option.id', '=', 'ballot.option_id'),
      )
      .innerJoin('proposal', (join) =>
        join.onRef('proposal.place_id', '=', 'poll.place_id').onRef('proposal.id', '=', 'poll.proposal_id'),
      )
      .select([
        'poll.id',
        'poll.question',
        'poll.closes_at',
        'poll.closed_at',
        'poll_option.title',
        'proposal.reference',
        'ballot.cast_at',
        'ballot_standing.standing',
        sql<Date>`clock_timestamp()`.as('now'),
      ])
      .where('ballot.person_id', '=', personId)
      .orderBy('ballot.cast_at', 'desc')
      .execute()
    return rows.map((row) => ({
      pollId: row.id,
      proposalReference: row.reference,
      question: row.question,
      option: row.title,
      castAt: row.cast_at.toISOString(),
      closesAt: row.closes_at.toISOString(),
      mayChange: row.closed_at === null && row.now < row.closes_at,
      standing: row.standing,
    }))
  },
})
