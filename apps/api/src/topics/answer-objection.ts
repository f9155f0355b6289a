import { json } from '@hetu/db/sql'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { mayAnswerObjection } from '@hetu/domain/topics/may-object'
import { AnswerObjection, TopicReceipt } from '@hetu/domain/topics/topic'
import { defineVerb } from '../server/verb.ts'

/** A planner answers an objection for all to read; whether the words then move is another act, with its own reason. */
export const answerObjection = defineVerb({
  name: 'answer-objection',
  summary: 'Answer an objection to how words stand in a topic.',
  input: AnswerObjection,
  isCreating: false,
  answer: TopicReceipt,
  async run(act, { objectionId, answer }) {
    const { tx, place } = act
    const row = await tx
      .selectFrom('topic_objection as o')
      .innerJoin('topic', (join) =>
        join.onRef('topic.place_id', '=', 'o.place_id').onRef('topic.id', '=', 'o.topic_id'),
      )
      .select(['o.id', 'o.answer', 'topic.id as topic_id', 'topic.reference', 'topic.is_published'])
      .where('o.place_id', '=', place.id)
      .where('o.id', '=', objectionId)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Refused({ code: 'not_found' })
    refuseIf(mayAnswerObjection({ isAnswered: row.answer !== null }, act.actor))
    await tx
      .updateTable('topic_objection')
      .set({ answer: json(answer), answered_by: act.personId, answered_at: act.now })
      .where('place_id', '=', place.id)
      .where('id', '=', row.id)
      .execute()
    await act.record({
      subjectKind: 'topic',
      subjectId: row.topic_id,
      isPublic: row.is_published,
      after: { objectionId },
    })
    return { reference: row.reference }
  },
})
