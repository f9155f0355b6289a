import { json } from '@hetu/db/sql'
import { EditTopic, TopicReceipt } from '@hetu/domain/topics/topic'
import { defineVerb } from '../server/verb.ts'
import { findTopicToChange } from './find-topic.ts'

/** A planner says better what a topic is about; what it said before stays in its history. */
export const editTopic = defineVerb({
  name: 'edit-topic',
  summary: 'Change the name and summary of a topic.',
  input: EditTopic,
  isCreating: false,
  answer: TopicReceipt,
  async run(act, { reference, name, summary }) {
    const topic = await findTopicToChange(act.tx, act.place.id, reference)
    await act.tx
      .updateTable('topic')
      .set({ name: json(name), summary: json(summary) })
      .where('place_id', '=', act.place.id)
      .where('id', '=', topic.id)
      .execute()
    await act.record({
      subjectKind: 'topic',
      subjectId: topic.id,
      isPublic: topic.is_published,
      before: { name: topic.name, summary: topic.summary },
      after: { name, summary },
    })
    return { reference }
  },
})
