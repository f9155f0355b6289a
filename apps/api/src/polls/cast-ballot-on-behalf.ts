import { relationInElectorate } from '@hetu/domain/polls/may-cast-ballot'
import { CastBallotOnBehalf } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { findActor } from '../server/find-actor.ts'
import { defineVerb } from '../server/verb.ts'
import { refuseBallot, requireOption } from './cast-ballot.ts'
import { findPollToChange } from './find-poll.ts'
import { insertBallot } from './insert-ballot.ts'

/**
 * A grid worker enters the ballot of a verified person of the area, read back to them. It never replaces a
 * ballot that stands: a second one is refused. Who entered it is kept.
 */
export const castBallotOnBehalf = defineVerb({
  name: 'cast-ballot-on-behalf',
  summary: 'Enter the ballot of a person at the door or from paper.',
  input: CastBallotOnBehalf,
  isCreating: true,
  async run(act, input) {
    const poll = await findPollToChange(act.tx, act.place.id, input.pollId, 'share')
    const voter = await findActor(act.tx, input.personId, act.place.id)
    const relation = relationInElectorate(poll.electorate, voter.relations)
    if (relation === null) throw new Refused({ code: 'not_in_electorate', path: ['personId'] })
    await requireOption(act, input.pollId, input.optionId)
    const ballot = await insertBallot(
      act,
      {
        pollId: poll.id,
        personId: input.personId,
        optionId: input.optionId,
        relation,
        channel: input.channel,
        enteredBy: act.personId,
      },
      false,
    )
    if (!ballot) return refuseBallot(act, poll, 'ballot_already_cast')
    await act.record({
      subjectKind: 'poll',
      subjectId: poll.id,
      isPublic: false,
      after: { channel: input.channel },
    })
    return { pollId: poll.id, castAt: ballot.cast_at.toISOString(), closesAt: poll.closes_at.toISOString() }
  },
})
