import { Refused, refuseIf } from '@hetu/domain/refusal'
import { mayObjectToLink } from '@hetu/domain/topics/may-object'
import { ObjectToLink } from '@hetu/domain/topics/topic'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findSaid, idsOf } from './find-said.ts'
import { findTopicToChange } from './find-topic.ts'
import { readLedger } from './read-ledger.ts'

/** Anybody signed in says that words do not belong in a topic, or not that way; all read the ground, planners the words. */
export const objectToLink = defineVerb({
  name: 'object-to-link',
  summary: 'Object to how an idea or comment stands in a topic.',
  input: ObjectToLink,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  budget: { times: 30, perSeconds: 3600 },
  async run(act, { reference, ground, words, ...said }) {
    const { tx, place } = act
    const topic = await findTopicToChange(tx, place.id, reference)
    // Of a topic that is not public nobody learns that it exists.
    if (!topic.is_published) throw new Refused({ code: 'not_found' })
    const [input = ''] = await findSaid(tx, place.id, said)
    const { links } = await readLedger(tx, place.id, [topic.id])
    if (!links.some((link) => link.input === input)) throw new Refused({ code: 'not_found' })
    const { idea_id, comment_id } = idsOf(input)
    const waiting = await tx
      .selectFrom('topic_objection')
      .select('id')
      .where('place_id', '=', place.id)
      .where('topic_id', '=', topic.id)
      .where(idea_id === null ? 'comment_id' : 'idea_id', '=', idea_id ?? comment_id)
      .where('objected_by', '=', act.personId)
      .where('answer', 'is', null)
      .executeTakeFirst()
    const link = { isPublished: topic.is_published, isMyObjectionWaiting: waiting !== undefined }
    refuseIf(mayObjectToLink(link, act.actor))
    const id = newId()
    await tx
      .insertInto('topic_objection')
      .values({
        place_id: place.id,
        id,
        topic_id: topic.id,
        idea_id,
        comment_id,
        ground,
        words,
        objected_by: act.personId,
        objected_at: act.now,
      })
      .execute()
    // Who objects is for the planners alone, so nobody else reads whose event it is.
    await act.record({
      subjectKind: 'topic',
      subjectId: topic.id,
      isPublic: false,
      after: { objectionId: id },
    })
    return { id }
  },
})
