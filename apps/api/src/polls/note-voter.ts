import type { NewVoter } from '@hetu/domain/polls/ballot'
import type { ActorRelation } from '@hetu/domain/people/actor'
import { foldedName } from '@hetu/domain/people/folded-name'
import type { Electorate } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { sql } from '@hetu/db/sql'
import { addPersonForStaff, mayBeSpokenFor } from '../people/add-person-for-staff.ts'
import { writeRelation } from '../places/write-relation.ts'
import { isStandingRelation } from '../server/standing.ts'
import type { PlaceAct } from '../server/verb.ts'
import { rightsOf } from './find-right.ts'

const years = 2

/**
 * Notes somebody without an account at the door, with the relation whose proof the worker has seen; it holds for two
 * years. Refused beyond the number of those who may vote, and for whoever is noted already. Call it with the poll's
 * row locked for change, so that two workers cannot note the last one twice.
 */
export async function noteVoter(
  act: PlaceAct,
  voter: NewVoter,
  poll: { id: string; electorate: Electorate & { eligibleCount: number } },
): Promise<string> {
  const { chosenName, relation, area, evidence } = voter
  const held: ActorRelation = { relation, areaKind: area.kind, areaId: area.id }
  const unchecked = { ...held, isChecked: false }
  const [right] = await rightsOf(act.tx, act.place.id, poll.electorate, [[unchecked]], true)
  if (right instanceof Refused) throw new Refused({ ...right.refusal, path: ['newVoter', 'relation'] })
  await refuseBeyondElectorate(act, poll.id, poll.electorate.eligibleCount)
  await refuseKnown(act, chosenName, held)
  const personId = await addPersonForStaff(act.tx, chosenName, act.now)
  const expiresAt = new Date(act.now)
  expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + years)
  const given = { personId, ...held, evidence, expiresAt: expiresAt.toISOString() }
  await writeRelation(act, given)
  return personId
}

/** Every ballot that counts or may count fills a place among those who may vote. */
async function refuseBeyondElectorate(act: PlaceAct, pollId: string, eligible: number): Promise<void> {
  const { taken } = await act.tx
    .selectFrom('ballot_standing')
    .select(sql<number>`count(*)::int`.as('taken'))
    .where('place_id', '=', act.place.id)
    .where('poll_id', '=', pollId)
    .where('standing', '<>', 'refused')
    .executeTakeFirstOrThrow()
  if (taken >= eligible) {
    throw new Refused({ code: 'electorate_full', params: { count: eligible }, path: ['newVoter'] })
  }
}

async function refuseKnown(act: PlaceAct, chosenName: string, held: ActorRelation): Promise<void> {
  const noted = await act.tx
    .selectFrom('person')
    .innerJoin('place_relation', 'place_relation.person_id', 'person.id')
    .select('person.chosen_name')
    .where('place_relation.place_id', '=', act.place.id)
    .where('relation', '=', held.relation)
    .where('area_kind', '=', held.areaKind)
    .where('area_id', 'is not distinct from', sql<string>`${held.areaId}::text`)
    .where(isStandingRelation())
    .where(mayBeSpokenFor(act.place))
    .execute()
  if (noted.some((person) => foldedName(person.chosen_name) === foldedName(chosenName)))
    throw new Refused({ code: 'voter_known', path: ['newVoter', 'chosenName'] })
}
