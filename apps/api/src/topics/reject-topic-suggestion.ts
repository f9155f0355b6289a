import { isAmong, sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { RejectTopicSuggestion } from '@hetu/domain/topics/topic-suggestion'
import { z } from 'zod'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { defineVerb } from '../server/verb.ts'
import { findTopicToChange } from './find-topic.ts'

/** A planner says that ideas do not belong to a topic, or not to each other, so that it is not suggested again; or takes that back. */
export const rejectTopicSuggestion = defineVerb({
  name: 'reject-topic-suggestion',
  summary: 'Reject a suggestion of a topic for good, or take that back.',
  input: RejectTopicSuggestion,
  isCreating: false,
  answer: z.object({ rejected: z.int() }),
  async run(act, { ideas, topic: reference, isRejected }) {
    const { tx, place } = act
    const topic = reference === null ? null : await findTopicToChange(tx, place.id, reference)
    const found = await tx
      .selectFrom('idea')
      .select(['id', 'reference'])
      .where('place_id', '=', place.id)
      .where(isAmong('reference', ideas, 'text'))
      .where(isPublicIdea())
      .execute()
    const byReference = new Map(found.map((row) => [row.reference, row.id]))
    const ids = ideas.flatMap((each) => byReference.get(each) ?? [])
    if (ids.length < ideas.length) throw new Refused({ code: 'not_found', path: ['ideas'] })
    // Each with the first, which is what holds a group together.
    const [first = ''] = ids
    const pairs = topic
      ? ids.map((id) => ({ idea_id: id, topic_id: topic.id, other_idea_id: null }))
      : ids.slice(1).map((id) => ({ idea_id: id, topic_id: null, other_idea_id: first }))
    for (const pair of pairs)
      if (isRejected)
        await tx
          .insertInto('topic_rejection')
          .values({ place_id: place.id, ...pair, rejected_by: act.personId, rejected_at: act.now })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      else
        await tx
          .deleteFrom('topic_rejection')
          .where('place_id', '=', place.id)
          .where('idea_id', '=', pair.idea_id)
          .where(
            sql<boolean>`coalesce(topic_id, other_idea_id) = ${pair.topic_id ?? pair.other_idea_id}::uuid`,
          )
          .execute()
    await act.record({
      subjectKind: topic ? 'topic' : 'idea',
      subjectId: topic?.id ?? first,
      isPublic: false,
      after: { ideas, topic: reference, isRejected },
    })
    return { rejected: pairs.length }
  },
})
