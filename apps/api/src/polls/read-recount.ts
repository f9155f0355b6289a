import { RecountFile } from '@hetu/domain/polls/recount'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { readHeads, readKeys, readLeaves } from '../ledger/read-ledger.ts'
import { hex, leafHashOf } from '../ledger/tree.ts'
import { defineRead } from '../server/read.ts'
import { findProposalOf, requireVisible } from './find-poll.ts'
import { readBox } from './read-box.ts'

/** The ledger of a poll, its signed heads and, after the close, its ballots: enough for an outsider to count again. */
export const readRecount = defineRead({
  name: 'read-recount',
  path: '/polls/:pollId/recount',
  summary: 'The ledger of a poll and, after the close, its ballots, to count again',
  readers: ['visitor'],
  query: z.object({ pollId: z.uuid() }),
  answer: RecountFile,
  async run({ db, place, actor }, { pollId }) {
    const poll = await db
      .selectFrom('poll')
      .innerJoin('ledger', (join) =>
        join.onRef('ledger.place_id', '=', 'poll.place_id').onRef('ledger.id', '=', 'poll.id'),
      )
      .select(['poll.proposal_id', 'poll.is_secret as isSecret', 'poll.result', 'ledger.size'])
      .where('poll.place_id', '=', place.id)
      .where('poll.id', '=', pollId)
      .executeTakeFirst()
    if (!poll) throw new Refused({ code: 'not_found' })
    requireVisible(await findProposalOf(db, place.id, poll.proposal_id), actor)
    const byOption = poll.result?.byOption ?? []
    const leaves = await readLeaves(db, place.id, pollId, poll.size)
    return {
      format: 'hetu-recount-1' as const,
      poll: pollId,
      leaves: leaves.map((content) => ({ content, hash: hex(leafHashOf(content)) })),
      heads: await readHeads(db, place.id, pollId),
      keys: await readKeys(db),
      box:
        byOption.length === 0 ? null : await readBox(db, place.id, { id: pollId, isSecret: poll.isSecret }),
      result: poll.result ? byOption : null,
    }
  },
})
