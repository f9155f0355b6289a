import { moving } from '@hetu/domain/topics/ledger'
import { MoveBetweenTopics, TopicChangeReceipt } from '@hetu/domain/topics/topic'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findSaid } from './find-said.ts'
import { findTopicsToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'

/** A planner moves words from one topic to another with the reason. */
export const moveBetweenTopics = defineVerb({
  name: 'move-between-topics',
  summary: 'Move ideas and comments from one topic to another, with the reason.',
  input: MoveBetweenTopics,
  isCreating: false,
  answer: TopicChangeReceipt,
  async run(act, { reference, to, reason, ...said }) {
    const [from, target] = await findTopicsToChange(act.tx, act.place.id, [reference, to])
    if (!from || !target) throw new Refused({ code: 'not_found' })
    const inputs = await findSaid(act.tx, act.place.id, said)
    const ledger = await readLedger(act.tx, act.place.id, [from.id, target.id])
    const basis = { reason, linkedBy: act.personId, linkedAt: act.now }
    const planned = moving(ledger, [from.id, target.id], inputs, basis, newId)
    return writeChange(act, planned, { kind: 'move', reason, topics: [from, target] })
  },
})
