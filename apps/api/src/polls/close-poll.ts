import { ClosePoll } from '@hetu/domain/polls/poll'
import { z } from 'zod'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { storeResult } from './count-poll.ts'
import { findPollToClose } from './find-poll.ts'
import { Tally } from '@hetu/domain/polls/poll-result'
import { mayClosePoll } from '@hetu/domain/polls/may-close-poll'
import { refuseIf } from '@hetu/domain/refusal'

/** The count of a poll whose time is over is stored and shown. Nobody can end a poll early. */
export const closePoll = defineVerb({
  name: 'close-poll',
  summary: 'Store the result of a poll whose time is over.',
  input: ClosePoll,
  isCreating: false,
  answer: z.object({ pollId: z.uuid(), result: Tally }),
  async run(act, input) {
    const poll = await findPollToClose(act.tx, act.place.id, input.pollId)
    const at = await deadlineClock(act)
    const { closes_at: closesAt, closed_at: closedAt } = poll
    refuseIf(mayClosePoll({ closesAt, closedAt }, act.actor, at))
    const of = {
      placeId: act.place.id,
      id: poll.id,
      eligible: poll.electorate.eligibleCount,
      isSecret: poll.is_secret,
      method: poll.method,
    }
    const result = await storeResult(act.tx, of, at, act.personId)
    await act.record({ subjectKind: 'poll', subjectId: poll.id, isPublic: true, after: result })
    return { pollId: poll.id, result }
  },
})
