import { splitting } from '@hetu/domain/topics/ledger'
import { SplitTopic, TopicChangeReceipt } from '@hetu/domain/topics/topic'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findSaid } from './find-said.ts'
import { findTopicToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'
import { writeTopic } from './write-topic.ts'

/** A planner splits words off a topic into a new one, which planners alone see until it is published. */
export const splitTopic = defineVerb({
  name: 'split-topic',
  summary: 'Split ideas and comments off a topic into a new one.',
  input: SplitTopic,
  isCreating: true,
  answer: TopicChangeReceipt,
  async run(act, { reference, reason, name, summary, ...said }) {
    const topic = await findTopicToChange(act.tx, act.place.id, reference)
    const inputs = await findSaid(act.tx, act.place.id, said)
    const ledger = await readLedger(act.tx, act.place.id, [topic.id])
    const fresh = await writeTopic(act, { name, summary })
    const planned = splitting(ledger, [topic.id, fresh.id], inputs, newId)
    const { reference: _, ...done } = await writeChange(act, planned, {
      kind: 'split',
      reason,
      topics: [topic, fresh],
    })
    return { ...done, reference: fresh.reference }
  },
})
