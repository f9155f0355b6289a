import type { LocalText } from '@hetu/domain/language'
import { relationInElectorate } from '@hetu/domain/polls/may-cast-ballot'
import { CastBallotOnBehalf, type Electorate, type NewVoter } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { addPersonForStaff } from '../people/add-person-for-staff.ts'
import { verifyRelation } from '../places/verify-relation.ts'
import { findActor } from '../server/find-actor.ts'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { ballotReference } from './ballot-reference.ts'
import { refuseBallot, requireOption } from './cast-ballot.ts'
import { findPollToChange } from './find-poll.ts'
import { insertBallot } from './insert-ballot.ts'

/**
 * A grid worker enters the ballot of a verified person of the area, read back to them. A second one is refused,
 * unless the person shows the number on their slip: then it takes the place of the one entered before, while the
 * poll is open. It never replaces what somebody cast online. Who entered it is kept (threats T10).
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
  }),
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input) {
    const poll = await findPollToChange(act.tx, act.place.id, input.pollId, 'share')
    await requireOption(act, input.pollId, input.optionId)
    const personId = await voterOf(act, input, poll.electorate)
    const voter = await findActor(act.tx, personId, act.place.id)
    const relation = relationInElectorate(poll.electorate, voter.relations)
    if (relation === null) throw new Refused({ code: 'not_in_electorate', path: ['personId'] })
    if (personId === act.personId) throw new Refused({ code: 'not_for_oneself', path: ['personId'] })
    const { channel, consent, changes } = input
    const isChange = changes !== undefined
    if (isChange && changes.toUpperCase() !== ballotReference(poll.id, personId))
      throw new Refused({ code: 'ballot_slip_unknown', path: ['changes'] })
    const own = { pollId: poll.id, personId, optionId: input.optionId, relation }
    const ballot = await insertBallot(
      act,
      { ...own, channel, enteredBy: act.personId },
      isChange ? 'in_person' : 'none',
    )
    if (!ballot) return refuseBallot(act, poll, 'ballot_already_cast')
    await act.record({
      subjectKind: 'poll',
      subjectId: poll.id,
      isPublic: false,
      after: { channel, consent, isChange },
    })
    return {
      pollId: poll.id,
      reference: ballotReference(poll.id, personId),
      castAt: ballot.cast_at.toISOString(),
      closesAt: poll.closes_at.toISOString(),
    }
  },
})

async function voterOf(act: PlaceAct, input: CastBallotOnBehalf, electorate: Electorate): Promise<string> {
  const { personId, newVoter } = input
  if ((personId === undefined) === (newVoter === undefined)) {
    const reason = { zh: '请选一位，或新记一位。', en: 'Choose somebody known or note somebody new.' }
    throw new Refused({ code: 'bad_input', params: { field: 'personId', reason }, path: ['personId'] })
  }
  return newVoter ? noteVoter(act, newVoter, electorate) : (personId ?? '')
}

/** Notes somebody without an account, with the relation that the worker has checked; it holds for two years. */
async function noteVoter(act: PlaceAct, voter: NewVoter, electorate: Electorate): Promise<string> {
  const { relation, area } = voter
  const held = { relation, areaKind: area.kind, areaId: area.id }
  if (relationInElectorate(electorate, [held]) === null) {
    throw new Refused({ code: 'not_in_electorate', path: ['newVoter', 'relation'] })
  }
  const personId = await addPersonForStaff(act.tx, voter.chosenName, act.now)
  const expiresAt = new Date(act.now)
  expiresAt.setFullYear(expiresAt.getFullYear() + 2)
  await verifyRelation.run(act, {
    personId,
    ...held,
    label: labels[relation],
    expiresAt: expiresAt.toISOString(),
  })
  return personId
}

const labels: Record<NewVoter['relation'], LocalText> = {
  owner: { zh: '业主', en: 'Owner' },
  tenant: { zh: '租户', en: 'Tenant' },
  shop_keeper: { zh: '店家', en: 'Shopkeeper' },
  worker: { zh: '在这里上班', en: 'Works here' },
  former_resident: { zh: '老住户', en: 'Former resident' },
  agent: { zh: '代理人', en: 'Agent' },
  visitor: { zh: '常来的人', en: 'Comes here often' },
}
