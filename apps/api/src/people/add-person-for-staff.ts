import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import { refuseNameOfStaff } from './refuse-name-of-staff.ts'

/** Notes somebody for whom staff enter something: a name the public sees and nothing else. */
export async function addPersonForStaff(tx: Tx, chosenName: string | undefined, at: Date): Promise<string> {
  if (chosenName !== undefined) await refuseNameOfStaff(tx, chosenName, null)
  const id = newId()
  await tx
    .insertInto('person')
    .values({
      id,
      chosen_name: chosenName ?? '一位街坊',
      chosen_name_en: chosenName ?? 'A neighbour',
      origin: 'staff',
      created_at: at,
    })
    .execute()
  return id
}

/**
 * Whether staff may speak for somebody, beside a query of `person`: nobody who can sign in by themselves, and the
 * invented people of the demonstration nowhere else.
 */
export const mayBeSpokenFor = ({ isDemonstration }: { isDemonstration: boolean }) =>
  sql<boolean>`(person.erased_at is null
    and (person.origin = 'staff' or (person.origin = 'demonstration' and ${isDemonstration}::boolean))
    and not exists (select from person_contact where person_contact.person_id = person.id))`

/** Somebody whom staff entered before; nobody who signs in by themselves can be spoken for by id. */
export async function findPersonForStaff(
  tx: Tx,
  place: { isDemonstration: boolean },
  personId: string,
): Promise<string> {
  const row = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where(mayBeSpokenFor(place))
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found', path: ['personId'] })
  return row.id
}
