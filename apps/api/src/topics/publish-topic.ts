import { PublishTopic, TopicReceipt } from '@hetu/domain/topics/topic'
import { Refused } from '@hetu/domain/refusal'
import { defineVerb } from '../server/verb.ts'
import { findTopicToChange } from './find-topic.ts'

/** A planner shows a topic to everybody, or takes it back to the desk. */
export const publishTopic = defineVerb({
  name: 'publish-topic',
  summary: 'Publish a topic, or take it back.',
  input: PublishTopic,
  isCreating: false,
  answer: TopicReceipt,
  async run(act, { reference, isPublished }) {
    const topic = await findTopicToChange(act.tx, act.place.id, reference)
    if (topic.is_published === isPublished) throw new Refused({ code: 'topic_unchanged' })
    await act.tx
      .updateTable('topic')
      .set({ is_published: isPublished })
      .where('place_id', '=', act.place.id)
      .where('id', '=', topic.id)
      .execute()
    await act.record({ subjectKind: 'topic', subjectId: topic.id, isPublic: true, after: { isPublished } })
    return { reference }
  },
})
