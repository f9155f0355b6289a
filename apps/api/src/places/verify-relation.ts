import { VerifyRelation } from '@hetu/domain/places/grant'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { writeRelation } from './write-relation.ts'

/**
 * A grid worker confirms how somebody stands to an area of their cells, an administrator to any, until a date; no
 * ballot counts by it before a second person has looked at the evidence. Several relations may stand side by side.
 * Refused for oneself.
 */
export const verifyRelation = defineVerb({
  name: 'verify-relation',
  summary: 'Confirm how a person stands to an area of the place; a second person looks at it.',
  input: VerifyRelation,
  isCreating: false,
  answer: VerifyRelation.pick({ personId: true, relation: true }).extend({ relationId: z.uuid() }),
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input) {
    if (input.personId === act.personId) throw new Refused({ code: 'not_for_oneself' })
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'not_found', path: ['personId'] })
    const relationId = await writeRelation(act, input)
    return { personId: input.personId, relation: input.relation, relationId }
  },
})
