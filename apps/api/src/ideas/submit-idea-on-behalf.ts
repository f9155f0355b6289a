import { Slip } from '@hetu/domain/ideas/idea-receipt'
import { SubmitIdeaOnBehalf } from '@hetu/domain/ideas/idea'
import { Refused } from '@hetu/domain/refusal'
import { addPersonForStaff, findPersonForStaff } from '../people/add-person-for-staff.ts'
import { sha256 } from '../server/hash.ts'
import { readableCode } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { writeIdea } from './write-idea.ts'

/**
 * A grid worker enters, with consent and read back, what somebody without a phone said (代录); that person
 * gets a slip with a code by which they follow it without an account.
 */
export const submitIdeaOnBehalf = defineVerb({
  name: 'submit-idea-on-behalf',
  summary: 'Enter what somebody said, with their consent and read back to them.',
  input: SubmitIdeaOnBehalf,
  isCreating: true,
  answer: Slip,
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input): Promise<Slip> {
    if (input.personId === act.personId) throw new Refused({ code: 'own_item', path: ['personId'] })
    const authorId = input.personId
      ? await findPersonForStaff(act.tx, act.place, input.personId)
      : await addPersonForStaff(act.tx, input.chosenName, act.now)
    const receipt = await writeIdea(act, input, { authorId, enteredBy: act.personId, channel: 'grid_worker' })
    const queryCode = readableCode(8)
    await act.tx
      .insertInto('proxy_entry')
      .values({
        place_id: act.place.id,
        idea_id: receipt.id,
        worker_id: act.personId,
        spoken_for: input.spokenFor,
        persons: input.persons,
        consent: input.consent,
        was_read_back: input.wasReadBack,
        query_code_hash: sha256(queryCode),
        created_at: act.now,
      })
      .execute()
    return { ...receipt, queryCode }
  },
})
