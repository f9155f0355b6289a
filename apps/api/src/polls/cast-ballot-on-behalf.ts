import { BallotStanding, CastBallotOnBehalf } from '@hetu/domain/polls/ballot'
import { choiceFault, keptChoice } from '@hetu/domain/polls/choice'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { findPersonForStaff } from '../people/add-person-for-staff.ts'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { hashOfSlip } from './ballot-slip.ts'
import { refusalAt } from './cast-ballot.ts'
import { columnsOf } from './kept-choice.ts'
import { findPollForBallots } from './find-poll.ts'
import { findRight } from './find-right.ts'
import { insertSecretBallots } from './insert-secret-ballots.ts'
import { insertBallots } from './insert-ballots.ts'
import { noteVoter } from './note-voter.ts'

/**
 * A grid worker enters the ballot of a person of the area who cannot sign in, read back to them. A second one is
 * refused, unless the person shows the number on their slip: then it takes the place of the one entered before, while
 * the poll is open. It never replaces what somebody cast online. Who entered it is kept (threats T10), and it counts
 * once a second person has looked at the relation by which it is cast.
 */
export const castBallotOnBehalf = defineVerb({
  name: 'cast-ballot-on-behalf',
  summary: 'Enter the ballot of a person at the door or from paper.',
  input: CastBallotOnBehalf,
  isCreating: true,
  answer: z.object({
    pollId: z.uuid(),
    reference: z.string(),
    castAt: z.iso.datetime({ offset: true }),
    closesAt: z.iso.datetime({ offset: true }),
    standing: BallotStanding,
  }),
  budget: { times: 60, perSeconds: 3600 },
  // Nobody finds a slip by trying numbers.
  alsoSpends: async ({ pollId, changes }, { actorKey }) =>
    changes === undefined ? [] : [{ key: `ballot-slip:${actorKey}:${pollId}`, times: 20, perSeconds: 3600 }],
  async run(act, input) {
    const lock = input.newVoter ? 'update' : 'share'
    const poll = await findPollForBallots(act, input.pollId, lock)
    const fault = choiceFault(poll, input.choice)
    if (fault) throw new Refused(fault)
    const personId = await voterOf(act, input, poll)
    const right = await findRight(act.tx, act.place.id, personId, poll.electorate, true)
    if (right instanceof Refused) throw new Refused({ ...right.refusal, path: ['personId'] })
    const { channel, consent, changes } = input
    const slipHash = changes === undefined ? null : hashOfSlip(changes)
    if (slipHash !== null && !poll.isSecret) await requireSlip(act, poll.id, personId, slipHash)
    if (poll.notOpen !== null) throw new Refused({ code: poll.notOpen })
    const choice = keptChoice(poll.method, input.choice)
    const own = {
      personId,
      choice,
      kept: columnsOf(poll.method, choice),
      right,
      channel,
      enteredBy: act.personId,
    }
    const ballots = [{ ...own, receipt: changes, isNewlyNoted: input.newVoter !== undefined }]
    const mayChange = slipHash === null ? 'none' : { slipHash }
    const { at, written } = poll.isSecret
      ? await insertSecretBallots(act, poll.id, ballots)
      : await insertBallots(act, poll.id, ballots, mayChange)
    const ballot = written.get(personId)
    if (ballot instanceof Refused) throw ballot
    if (!ballot) throw refusalAt(poll, at as Date)
    await act.record({
      subjectKind: 'poll',
      subjectId: poll.id,
      isPublic: false,
      after: { personId, consent, isChange: slipHash !== null, ...(poll.isSecret ? {} : { channel }) },
    })
    return {
      pollId: poll.id,
      reference: ballot.reference,
      castAt: ballot.cast_at.toISOString(),
      closesAt: poll.closesAt.toISOString(),
      standing: ballot.standing,
    }
  },
})

async function voterOf(
  act: PlaceAct,
  { personId, newVoter }: CastBallotOnBehalf,
  poll: Parameters<typeof noteVoter>[2],
): Promise<string> {
  if (newVoter && personId === undefined) return noteVoter(act, newVoter, poll)
  if (personId === undefined || newVoter) {
    const reason = { zh: '请选一位，或新记一位。', en: 'Choose somebody known or note somebody new.' }
    throw new Refused({ code: 'bad_input', params: { field: 'personId', reason }, path: ['personId'] })
  }
  if (personId === act.personId) throw new Refused({ code: 'not_for_oneself', path: ['personId'] })
  return findPersonForStaff(act.tx, act.place, personId)
}

/** Refuses a number that is not on the slip of the ballot that was entered for this person. */
async function requireSlip(act: PlaceAct, pollId: string, personId: string, slipHash: string): Promise<void> {
  const entered = await act.tx
    .selectFrom('ballot')
    .select(['channel', 'reference_hash'])
    .where('place_id', '=', act.place.id)
    .where('poll_id', '=', pollId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  // What was cast online is refused for that reason, whatever number is told.
  if (entered?.channel === 'online') throw new Refused({ code: 'ballot_already_cast' })
  if (entered?.reference_hash !== slipHash)
    throw new Refused({ code: 'ballot_slip_unknown', path: ['changes'] })
}
