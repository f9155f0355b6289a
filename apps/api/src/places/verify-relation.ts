import { mayVerifyRelation } from '@hetu/domain/places/may-check-relation'
import { VerifyRelation } from '@hetu/domain/places/grant'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { sharesDeviceOrAddress } from '../people/shared-device.ts'
import { defineVerb } from '../server/verb.ts'
import { writeRelation } from './write-relation.ts'

const dayMilliseconds = 86_400_000

/**
 * A grid worker confirms how somebody stands to an area of their cells, an administrator to any, until a date; no
 * ballot counts by it before a second person has looked at the evidence. Several relations may stand side by side.
 * Refused for oneself, and for an account that came from one's own device or address within the day.
 */
export const verifyRelation = defineVerb({
  name: 'verify-relation',
  summary: 'Confirm how a person stands to an area of the place; a second person looks at it.',
  input: VerifyRelation,
  isCreating: false,
  answer: VerifyRelation.pick({ personId: true, relation: true }).extend({ relationId: z.uuid() }),
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input) {
    refuseIf(mayVerifyRelation(input, act.actor))
    const person = await act.tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', input.personId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!person) throw new Refused({ code: 'not_found', path: ['personId'] })
    const dayAgo = new Date(act.now.getTime() - dayMilliseconds)
    if (await sharesDeviceOrAddress(act.tx, input.personId, act.personId, dayAgo))
      throw new Refused({ code: 'relation_of_own_device', path: ['personId'] })
    const relationId = await writeRelation(act, input)
    return { personId: input.personId, relation: input.relation, relationId }
  },
})
