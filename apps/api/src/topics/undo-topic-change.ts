import { isAmong } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { undoing } from '@hetu/domain/topics/ledger'
import { TopicChangeReceipt, UndoTopicChange } from '@hetu/domain/topics/topic'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findTopicsToChange } from './find-topic.ts'
import { readChange, readLedger } from './read-ledger.ts'
import { writeChange } from './write-change.ts'

/** A planner takes back one step of sorting, as long as nothing that it did was changed since; this too can be taken back. */
export const undoTopicChange = defineVerb({
  name: 'undo-topic-change',
  summary: 'Take back one step of sorting words into topics.',
  input: UndoTopicChange,
  isCreating: false,
  answer: TopicChangeReceipt,
  async run(act, { changeId }) {
    const { tx, place } = act
    const row = await tx
      .selectFrom('topic_change')
      .select(['id', 'topic_id', 'closings', 'reason'])
      .where('place_id', '=', place.id)
      .where('id', '=', changeId)
      .executeTakeFirst()
    if (!row) throw new Refused({ code: 'not_found' })
    // Which topics it concerns never changes, so they can be locked before it is read as it stands.
    const before = await readChange(tx, place.id, row)
    const topicIds = new Set([
      row.topic_id,
      ...[...before.made, ...before.ended].map(({ topicId }) => topicId),
      ...before.closings.flatMap((closing) => [
        closing.topicId,
        ...[closing.before ?? [], closing.after ?? []].flat(),
      ]),
    ])
    const references = await tx
      .selectFrom('topic')
      .select('reference')
      .where('place_id', '=', place.id)
      .where(isAmong('id', topicIds))
      .execute()
    const topics = await findTopicsToChange(
      tx,
      place.id,
      references.map(({ reference }) => reference),
    )
    const main = topics.find(({ id }) => id === row.topic_id)
    if (!main) throw new Refused({ code: 'not_found' })
    const ledger = await readLedger(tx, place.id, [...topicIds])
    const planned = undoing(ledger, await readChange(tx, place.id, row), newId)
    return writeChange(act, planned, {
      kind: 'undo',
      reason: row.reason,
      topics: [main, ...topics.filter((topic) => topic !== main)],
      undoes: row.id,
    })
  },
})
