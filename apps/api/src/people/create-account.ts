import { hash } from '@node-rs/argon2'
import type { NewAccount } from '@hetu/domain/people/new-account'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import type { Act } from '../server/verb.ts'
import { refuseNameOfStaff } from './refuse-name-of-staff.ts'

/** A person who signs in with a name and a password; their id. Refuses a name that is taken, `account_taken`. */
export async function createAccount(
  act: Act,
  { account, chosenName, password }: NewAccount,
): Promise<string> {
  await refuseNameOfStaff(act.tx, chosenName, null)
  const taken = await act.tx
    .selectFrom('person_contact')
    .select('person_id')
    .where('value', '=', account)
    .executeTakeFirst()
  if (taken) throw new Refused({ code: 'account_taken', path: ['newAccount', 'account'] })
  const id = newId()
  await act.tx.insertInto('person').values({ id, chosen_name: chosenName, created_at: act.now }).execute()
  await act.tx
    .insertInto('person_contact')
    .values({ kind: 'account', value: account, person_id: id, verified_at: act.now })
    .execute()
  await act.tx
    .insertInto('person_password')
    .values({ person_id: id, hash: await hash(password), changed_at: act.now })
    .execute()
  return id
}
