import { SignInCode } from '@hetu/domain/people/sign-in-receipt'
import { AskSignInCode, readContact } from '@hetu/domain/people/sign-in'
import { json } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { randomInt } from 'node:crypto'
import { contentHash } from '../server/hash.ts'
import { isOwnMachine } from '../server/own-machine.ts'
import { networkOf } from '../server/network.ts'
import { newId } from '../server/new-id.ts'
import { definePersonVerb } from '../server/verb.ts'
import { isOffered, isSentFrom } from './sign-in-ways.ts'
import { codeBudgets } from './sign-in-limits.ts'

const minutesValid = 10

/**
 * Anybody may ask for a one-time code by e-mail or phone; the answer is the same whether we know the
 * contact or not. Refused when it is neither, when messages of that kind do not leave here, or when too many were
 * asked for.
 */
export const askSignInCode = definePersonVerb({
  name: 'ask-sign-in-code',
  summary: 'Send a one-time code by e-mail or SMS.',
  input: AskSignInCode,
  isCreating: false,
  answer: SignInCode,
  alsoSpends: ({ contact }, caller) => codeBudgets(contact, caller),
  async run(act, input) {
    const contact = readContact(input.contact)
    if (!contact) throw new Refused({ code: 'unknown_contact', path: ['contact'] })
    const { config } = act.services
    if (!isOffered(config, contact.kind))
      throw new Refused({
        code: contact.kind === 'email' ? 'no_mail_from_here' : 'no_sms_from_here',
        path: ['contact'],
      })
    const requestId = newId()
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
    await act.tx
      .insertInto('sign_in_code')
      .values({
        id: requestId,
        contact_kind: contact.kind,
        contact_value: contact.value,
        code_hash: contentHash({ requestId, code }),
        network: networkOf(act.address),
        created_at: act.now,
        expires_at: new Date(act.now.getTime() + minutesValid * 60_000),
      })
      .execute()
    await act.tx
      .insertInto('message')
      .values({
        id: newId(),
        code_id: requestId,
        channel: contact.kind === 'email' ? 'email' : 'sms',
        recipient: contact.value,
        subject: '合图验证码 · Hetu sign-in code',
        body: `验证码 ${code}，${minutesValid} 分钟内有效，请勿转告他人。\nYour code is ${code}. It is valid for ${minutesValid} minutes.`,
        template_values: json({ code, minutes: String(minutesValid) }),
        created_at: act.now,
      })
      .execute()
    await act.record({ subjectKind: 'sign_in_code', subjectId: requestId, isPublic: false })
    // A terminal's text ends in logs: only where nobody but the owner of the machine is served.
    if (!isSentFrom(config, contact.kind) && isOwnMachine(config)) {
      process.stdout.write(`  验证码 sign-in code for ${contact.value}: ${code}\n`)
    }
    return { requestId, expiresInMinutes: minutesValid }
  },
})
