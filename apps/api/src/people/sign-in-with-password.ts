import { verify } from '@node-rs/argon2'
import { SignInWithPassword } from '@hetu/domain/people/sign-in'
import { Refused } from '@hetu/domain/refusal'
import { giveBackBudgets } from '../server/spend-budget.ts'
import { definePersonVerb } from '../server/verb.ts'
import { openSessionFor } from './open-session-for.ts'
import { SessionReceipt } from '@hetu/domain/people/sign-in-receipt'
import { passwordBudgets, passwordsFrom } from './sign-in-limits.ts'

/** A hash of nothing anybody knows, so that an unknown account takes as long as a known one. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$Qm9ndXNIYXNoQm9ndXNIYXNoQm9ndXNIYXNoQm9ndXM'

/** Staff sign in with account and password. Refused with one sentence, whichever of the two is wrong. */
export const signInWithPassword = definePersonVerb({
  name: 'sign-in-with-password',
  summary: 'Sign in with account and password (staff).',
  input: SignInWithPassword,
  isCreating: false,
  answer: SessionReceipt,
  alsoSpends: ({ account }, caller) => passwordBudgets(account, caller),
  async run(act, input) {
    const row = await act.tx
      .selectFrom('person_contact')
      .innerJoin('person_password', 'person_password.person_id', 'person_contact.person_id')
      .select(['person_contact.person_id', 'person_password.hash'])
      .where('person_contact.value', '=', input.account.toLowerCase())
      .executeTakeFirst()
    const isRight = await verify(row?.hash ?? nobodysHash, input.password).catch(() => false)
    if (!row || !isRight) throw new Refused({ code: 'wrong_password' })
    const token = await openSessionFor(act, row.person_id, false)
    await act.record({ subjectKind: 'person', subjectId: row.person_id, isPublic: false })
    await giveBackBudgets(act.tx, passwordsFrom(act.address))
    return { token, personId: row.person_id }
  },
})
