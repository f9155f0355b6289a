import { LookAs } from '@hetu/domain/people/sign-in'
import { Refused } from '@hetu/domain/refusal'
import { definePersonVerb } from '../server/verb.ts'
import { openSessionFor } from './open-session-for.ts'
import { SessionReceipt } from '@hetu/domain/people/sign-in-receipt'

/**
 * Anybody may look at the demonstration as one of its named people, where it was loaded on purpose; refused for every
 * other person, and everywhere else.
 */
export const lookAs = definePersonVerb({
  name: 'look-as',
  summary: 'Look as one of the demonstration people.',
  input: LookAs,
  isCreating: false,
  answer: SessionReceipt,
  async run(act, input) {
    if (!act.services.config.loadsDemonstration) throw new Refused({ code: 'demonstration_only' })
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .where('origin', '=', 'demonstration')
      .where('is_named', '=', true)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'demonstration_only' })
    const token = await openSessionFor(act, person.id, true)
    await act.record({ subjectKind: 'person', subjectId: person.id, isPublic: false })
    return { token, personId: person.id }
  },
})
