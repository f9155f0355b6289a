import { placing } from '@hetu/domain/topics/ledger'
import { PlaceInTopic, TopicChangeReceipt } from '@hetu/domain/topics/topic'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findSaid } from './find-said.ts'
import { findTopicToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'

/** A planner puts ideas and comments into a topic with a reason; words may belong to any number of topics. */
export const placeInTopic = defineVerb({
  name: 'place-in-topic',
  summary: 'Put ideas and comments into a topic with a stance and a reason; all of them or none.',
  input: PlaceInTopic,
  isCreating: false,
  answer: TopicChangeReceipt,
  async run(act, { reference, stance, reason, ...said }) {
    const topic = await findTopicToChange(act.tx, act.place.id, reference)
    const inputs = await findSaid(act.tx, act.place.id, said)
    const ledger = await readLedger(act.tx, act.place.id, [topic.id])
    const basis = { stance, reason, linkedBy: act.personId, linkedAt: act.now }
    const planned = placing(ledger, topic.id, inputs, basis, newId)
    return writeChange(act, planned, { kind: 'place', reason, topics: [topic] })
  },
})
