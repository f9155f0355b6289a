import { merging } from '@hetu/domain/topics/ledger'
import { MergeTopics, TopicChangeReceipt } from '@hetu/domain/topics/topic'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findTopicsToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'

/** A planner merges one topic into another; its address leads on, and its words keep their reasons. */
export const mergeTopics = defineVerb({
  name: 'merge-topics',
  summary: 'Merge a topic into another, with the reason.',
  input: MergeTopics,
  isCreating: false,
  answer: TopicChangeReceipt,
  async run(act, { reference, into, reason }) {
    const [from, target] = await findTopicsToChange(act.tx, act.place.id, [reference, into])
    if (!from || !target) throw new Refused({ code: 'not_found' })
    const ledger = await readLedger(act.tx, act.place.id, [from.id, target.id])
    const planned = merging(ledger, [from.id, target.id], newId)
    return writeChange(act, planned, { kind: 'merge', reason, topics: [from, target] })
  },
})
