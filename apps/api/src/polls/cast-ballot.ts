import { BallotReceipt, CastBallot } from '@hetu/domain/polls/ballot'
import { requireOpen } from '@hetu/domain/polls/may-cast-ballot'
import { Refused } from '@hetu/domain/refusal'
import type { PlaceAct } from '../server/verb.ts'
import { deadlineClock } from '../server/database-clock.ts'
import { defineVerb } from '../server/verb.ts'
import { findPollToChange } from './find-poll.ts'
import { findRight } from './find-right.ts'
import { insertBallot } from './insert-ballot.ts'

/**
 * A verified person of the area chooses an option, or another one until the close. One ballot per person; the
 * database's clock decides at the moment of writing. It takes the place of one that was entered for them at the door,
 * and waits where nobody has looked a second time at the relation by which they vote. Refused to others, before the
 * opening and from the close on.
 */
export const castBallot = defineVerb({
  name: 'cast-ballot',
  summary: 'Choose an option, or change the choice until the close.',
  input: CastBallot,
  isCreating: false,
  answer: BallotReceipt,
  budget: { times: 300, perSeconds: 600 },
  async run(act, input): Promise<BallotReceipt> {
    const poll = await findPollToChange(act.tx, act.place.id, input.pollId, 'share')
    const right = await findRight(act.tx, act.place.id, act.personId, poll.electorate)
    if (right === null) throw new Refused({ code: 'not_in_electorate' })
    await requireOption(act, input.pollId, input.optionId)
    const own = { pollId: poll.id, personId: act.personId, optionId: input.optionId, right }
    const ballot = await insertBallot(act, { ...own, channel: 'online', enteredBy: null }, 'any')
    if (!ballot) return refuseBallot(act, poll)
    await act.record({
      subjectKind: 'poll',
      subjectId: poll.id,
      isPublic: false,
      after: { channel: 'online' },
    })
    return {
      pollId: poll.id,
      reference: ballot.reference,
      standing: ballot.standing,
      replacedDoor: ballot.replaced_door,
      optionId: ballot.option_id,
      relation: ballot.relation,
      channel: ballot.channel,
      castAt: ballot.cast_at.toISOString(),
      revision: ballot.revision,
      closesAt: poll.closes_at.toISOString(),
    }
  },
})

/** Refuses an option that the poll does not have. */
export async function requireOption(act: PlaceAct, pollId: string, optionId: string): Promise<void> {
  const option = await act.tx
    .selectFrom('poll_option')
    .select('id')
    .where('place_id', '=', act.place.id)
    .where('poll_id', '=', pollId)
    .where('id', '=', optionId)
    .executeTakeFirst()
  if (!option) throw new Refused({ code: 'option_unknown', path: ['optionId'] })
}

/** Says why nothing was written: too early, too late, or another ballot stands. */
export async function refuseBallot(
  act: PlaceAct,
  poll: Awaited<ReturnType<typeof findPollToChange>>,
): Promise<never> {
  const at = await deadlineClock(act)
  if (poll.closed_at !== null) throw new Refused({ code: 'poll_closed' })
  requireOpen({ opensAt: poll.opens_at, closesAt: poll.closes_at }, at)
  throw new Refused({ code: 'ballot_already_cast' })
}
