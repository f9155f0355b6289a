import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { HearingCase } from '@hetu/domain/proposals/hearing'
import { mayChairHearing } from '@hetu/domain/proposals/may-hold-hearing'
import { publicPersons } from '../places/public-person.ts'
import { isHeldRole } from '../server/standing.ts'
import { caseOfficers } from './casework.ts'
import { waitingHearing } from './waiting-hearing.ts'

type Db = Database['kysely'] | Tx

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
