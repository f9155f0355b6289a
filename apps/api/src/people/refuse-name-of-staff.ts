import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { foldedName } from '@hetu/domain/people/folded-name'
import { Refused } from '@hetu/domain/refusal'
import { isOnStaff } from '../server/standing.ts'

/**
 * A name under which somebody speaks in office cannot be chosen by anybody else: who reads "Planner Su Ning" must be
 * able to trust it. Spaces, width, case and what nobody sees make no difference. Refuses `name_of_staff`.
 */
export async function refuseNameOfStaff(tx: Tx, chosenName: string, personId: string | null): Promise<void> {
  const staff = await tx
    .selectFrom('person')
    .select(['chosen_name', 'chosen_name_en'])
    .where(isOnStaff())
    .where('id', 'is distinct from', sql<string>`${personId}::uuid`)
    .execute()
  const names = staff.flatMap((person) => [person.chosen_name, person.chosen_name_en ?? ''])
  if (names.some((name) => foldedName(name) === foldedName(chosenName)))
    throw new Refused({ code: 'name_of_staff', path: ['chosenName'] })
}
