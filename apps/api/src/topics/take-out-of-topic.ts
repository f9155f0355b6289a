import { takingOut } from '@hetu/domain/topics/ledger'
import { TakeOutOfTopic, TopicChangeReceipt } from '@hetu/domain/topics/topic'
import { defineVerb } from '../server/verb.ts'
import { findSaid } from './find-said.ts'
import { findTopicToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'

/** A planner takes words out of a topic with the reason; they stay where they were said, and in other topics. */
export const takeOutOfTopic = defineVerb({
  name: 'take-out-of-topic',
  summary: 'Take ideas and comments out of a topic, with the reason.',
  input: TakeOutOfTopic,
  isCreating: false,
  answer: TopicChangeReceipt,
  async run(act, { reference, reason, ...said }) {
    const topic = await findTopicToChange(act.tx, act.place.id, reference)
    const inputs = await findSaid(act.tx, act.place.id, said)
    const planned = takingOut(await readLedger(act.tx, act.place.id, [topic.id]), topic.id, inputs)
    return writeChange(act, planned, { kind: 'take_out', reason, topics: [topic] })
  },
})
