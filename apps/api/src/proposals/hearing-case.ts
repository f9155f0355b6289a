import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { HearingCase } from '@hetu/domain/proposals/hearing'
import { mayChairHearing } from '@hetu/domain/proposals/may-hold-hearing'
import { proposalPolicy } from '@hetu/domain/proposals/proposal-policy'
import type { VerbName } from '@hetu/domain/policy'
import type { Role } from '@hetu/domain/people/role'
import { publicPersons } from '../places/public-person.ts'
import { isHeldRole } from '../server/standing.ts'
import { waitingHearing } from './waiting-hearing.ts'

type Db = Database['kysely'] | Tx

/** Verbs by which a planner takes part in the making of a proposal. */
const casework = (Object.entries(proposalPolicy) as [VerbName, readonly Role[]][])
  .filter(([, roles]) => roles.every((role) => role === 'planner'))
  .map(([verb]) => verb)

/** Those who worked on a proposal as planners: by what they wrote, showed or put up, or by a step they took. */
async function caseOfficers(db: Db, placeId: string, proposalId: string): Promise<string[]> {
  const planners = db
    .selectFrom('place_role')
    .select('person_id')
    .where('place_id', '=', placeId)
    .where('role', '=', 'planner')
  const rows = await db
    .selectFrom('event')
    .select('actor_id')
    .distinct()
    .where('place_id', '=', placeId)
    .where('subject_kind', '=', 'proposal')
    .where('subject_id', '=', proposalId)
    .where((at) =>
      at.or([
        at('verb', 'in', casework),
        at.and([at('verb', '=', 'advance-stage'), at('actor_id', 'in', planners)]),
      ]),
    )
    .execute()
  return rows.flatMap((row) => (row.actor_id === null ? [] : [row.actor_id]))
}

/** Staff of the place who may chair a hearing on this proposal that `callerId` calls, in the order of their names. */
export async function chairsFor(
  db: Db,
  placeId: string,
  proposalId: string,
  callerId: string,
): Promise<HearingCase['chairs']> {
  const waiting = await waitingHearing(db, placeId, proposalId)
  const officers = await caseOfficers(db, placeId, proposalId)
  const involved = new Set([...officers, callerId, ...(waiting?.requesterIds ?? [])])
  const rows = await db
    .selectFrom('place_role')
    .select(['person_id', 'role'])
    .where('place_id', '=', placeId)
    .where(isHeldRole())
    .execute()
  const rolesOf = Map.groupBy(rows, (row) => row.person_id)
  const ids = [...rolesOf].flatMap(([personId, held]) =>
    mayChairHearing({ personId, roles: held.map((row) => row.role) }, involved) ? [personId] : [],
  )
  const people = await publicPersons(db, placeId, ids)
  return [...people.values()]
    .map(({ id, chosenName, label }) => ({ personId: id, name: chosenName, office: label }))
    .toSorted((a, b) => (a.name.zh < b.name.zh ? -1 : 1))
}
