import { OpenTopic, TopicReceipt } from '@hetu/domain/topics/topic'
import { defineVerb } from '../server/verb.ts'
import { writeTopic } from './write-topic.ts'

/** A planner opens a topic (议题) in which words can be gathered; planners alone see it until it is published. */
export const openTopic = defineVerb({
  name: 'open-topic',
  summary: 'Open a topic in which ideas and comments can be gathered.',
  input: OpenTopic,
  isCreating: true,
  answer: TopicReceipt,
  async run(act, question) {
    const { id, reference } = await writeTopic(act, question)
    await act.record({ subjectKind: 'topic', subjectId: id, isPublic: false, after: question })
    return { reference }
  },
})
