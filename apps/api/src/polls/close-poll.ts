import { ClosePoll } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { storeResult } from './count-poll.ts'
import { findPollToClose } from './find-poll.ts'
import { Tally } from '@hetu/domain/polls/poll-result'

/** The count of a poll whose time is over is stored and shown. Nobody can end a poll early. */
export const closePoll = defineVerb({
  name: 'close-poll',
  summary: 'Store the result of a poll whose time is over.',
  input: ClosePoll,
  isCreating: false,
  answer: z.object({ pollId: z.uuid(), result: Tally }),
  async run(act, input) {
    const poll = await findPollToClose(act.tx, act.place.id, input.pollId)
    if (poll.closed_at !== null) throw new Refused({ code: 'poll_counted' })
    const at = await deadlineClock(act)
    if (at < poll.closes_at) throw new Refused({ code: 'poll_still_open' })
    const of = { placeId: act.place.id, id: poll.id, eligible: poll.electorate.eligibleCount }
    const result = await storeResult(act.tx, of, at, act.personId)
    await act.record({ subjectKind: 'poll', subjectId: poll.id, isPublic: true, after: result })
    return { pollId: poll.id, result }
  },
})
