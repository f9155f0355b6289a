import { takeTurn } from '@hetu/db/take-turn'
import { SignInWithCode } from '@hetu/domain/people/sign-in'
import { Refused } from '@hetu/domain/refusal'
import { contentHash } from '../server/hash.ts'
import { newId } from '../server/new-id.ts'
import { giveBackBudgets } from '../server/spend-budget.ts'
import { type Act, definePersonVerb } from '../server/verb.ts'
import { refuseNameOfStaff } from './refuse-name-of-staff.ts'
import { openSessionFor } from './open-session-for.ts'
import { CodeSessionReceipt } from '@hetu/domain/people/sign-in-receipt'
import { codesFrom, codeTryBudgets } from './sign-in-limits.ts'

/**
 * Whoever holds the code signs in; a contact seen for the first time becomes a person. Refused when the
 * code is wrong, used, older than ten minutes, or was tried five times.
 */
export const signInWithCode = definePersonVerb({
  name: 'sign-in-with-code',
  summary: 'Sign in with a one-time code.',
  input: SignInWithCode,
  isCreating: false,
  answer: CodeSessionReceipt,
  alsoSpends: ({ requestId }, caller) => codeTryBudgets(requestId, caller),
  async run(act, input) {
    const used = await act.tx
      .updateTable('sign_in_code')
      .set({ used_at: act.now })
      .where('id', '=', input.requestId)
      .where('used_at', 'is', null)
      .where('expires_at', '>', act.now)
      .where('code_hash', '=', contentHash({ requestId: input.requestId, code: input.code }))
      .returning(['contact_kind', 'contact_value', 'network'])
      .executeTakeFirst()
    if (!used) throw new Refused({ code: 'wrong_code', path: ['code'] })
    await act.tx.deleteFrom('message').where('code_id', '=', input.requestId).execute()
    // Two codes of one new contact used at once make one person: the second waits until the first is known.
    await takeTurn(act.tx, `contact ${used.contact_value}`)
    const known = await act.tx
      .selectFrom('person_contact')
      .select('person_id')
      .where('kind', '=', used.contact_kind)
      .where('value', '=', used.contact_value)
      .executeTakeFirst()
    const personId = known?.person_id ?? (await createPerson(act, input.chosenName, used))
    const token = await openSessionFor(act, personId, false)
    await act.record({ subjectKind: 'person', subjectId: personId, isPublic: false })
    if (used.network !== null) await giveBackBudgets(act.tx, codesFrom(used.network))
    return { token, personId, isNew: !known }
  },
})

async function createPerson(
  act: Act,
  chosenName: string | undefined,
  contact: { contact_kind: string; contact_value: string },
): Promise<string> {
  if (chosenName !== undefined) await refuseNameOfStaff(act.tx, chosenName, null)
  const id = newId()
  const name = chosenName ?? `街坊 ${id.slice(-4).toUpperCase()}`
  await act.tx.insertInto('person').values({ id, chosen_name: name, created_at: act.now }).execute()
  await act.tx
    .insertInto('person_contact')
    .values({ kind: contact.contact_kind, value: contact.contact_value, person_id: id, verified_at: act.now })
    .execute()
  return id
}
