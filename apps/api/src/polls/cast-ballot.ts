import { BallotReceipt, CastBallot } from '@hetu/domain/polls/ballot'
import { choiceFault, keptChoice } from '@hetu/domain/polls/choice'
import { whyNotOpen } from '@hetu/domain/polls/may-cast-ballot'
import { Refused } from '@hetu/domain/refusal'
import { defineJointVerb } from '../server/verb.ts'
import { type PollForBallots, findPollForBallots } from './find-poll.ts'
import { findStandingRelations, rightsOf } from './find-right.ts'
import { columnsOf } from './kept-choice.ts'
import { insertSecretBallots } from './insert-secret-ballots.ts'
import { insertBallots } from './insert-ballots.ts'

/**
 * A verified person of the area chooses an option, or another one until the close. One ballot per person; the
 * database's clock decides at the moment of writing. It takes the place of one that was entered for them at the door,
 * and waits where nobody has looked a second time at the relation by which they vote. Refused to others, before the
 * opening and from the close on. Who votes in one poll at one moment is taken together.
 */
export const castBallot = defineJointVerb({
  name: 'cast-ballot',
  summary: 'Choose an option, or change the choice until the close.',
  input: CastBallot,
  isCreating: false,
  answer: BallotReceipt,
  budget: { times: 300, perSeconds: 600 },
  together: ({ pollId }) => pollId,
  async run(act, voters): Promise<(BallotReceipt | Refused)[]> {
    const personIds = voters.map(({ personId }) => personId)
    const [poll, relations] = await Promise.all([
      findPollForBallots(act, voters[0].input.pollId, 'share'),
      findStandingRelations(act.tx, act.place.id, personIds),
    ])
    const held = personIds.map((personId) => relations.get(personId) ?? [])
    const rights = await rightsOf(act.tx, act.place.id, poll.electorate, held, false)
    const judged = voters.map(({ personId, input: { choice: chosen, receipt } }, index) => {
      const right = rights[index] as (typeof rights)[number]
      if (right instanceof Refused) return right
      const fault = choiceFault(poll, chosen)
      if (fault) return new Refused(fault)
      if (poll.notOpen !== null) return new Refused({ code: poll.notOpen })
      const choice = keptChoice(poll.method, chosen)
      return {
        personId,
        choice,
        kept: columnsOf(poll.method, choice),
        receipt,
        right,
        channel: 'online' as const,
        enteredBy: null,
      }
    })
    const taken = judged.flatMap((ballot) => (ballot instanceof Refused ? [] : [ballot]))
    if (taken.length === 0) return judged.filter((ballot) => ballot instanceof Refused)
    const { at, written } = poll.isSecret
      ? await insertSecretBallots(act, poll.id, taken)
      : await insertBallots(act, poll.id, taken, 'any')
    return voters.map((voter, index) => {
      const refusal = judged[index]
      if (refusal instanceof Refused) return refusal
      const ballot = written.get(voter.personId)
      if (ballot instanceof Refused) return ballot
      if (!ballot) return refusalAt(poll, at as Date)
      voter.record({
        subjectKind: 'poll',
        subjectId: poll.id,
        isPublic: false,
        after: poll.isSecret ? {} : { channel: 'online' },
      })
      return {
        pollId: poll.id,
        reference: ballot.reference,
        standing: ballot.standing,
        replacedDoor: ballot.replaced_door,
        choice: keptChoice(poll.method, voter.input.choice),
        relation: ballot.relation,
        channel: ballot.channel,
        castAt: ballot.cast_at.toISOString(),
        revision: ballot.revision,
        closesAt: poll.closesAt.toISOString(),
      }
    })
  },
})

/** Says why nothing was written at that instant: too early, too late, or another ballot stands. */
export const refusalAt = (poll: PollForBallots, at: Date): Refused =>
  new Refused({ code: whyNotOpen(poll, at) ?? 'ballot_already_cast' })
