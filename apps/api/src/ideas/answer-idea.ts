import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { json } from '@hetu/db/sql'
import { AnswerIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { findIdeaToChange } from './find-idea.ts'

/** A planner or case handler answers an idea with a disposition and a reason; a later answer adds to it. */
export const answerIdea = defineVerb({
  name: 'answer-idea',
  summary: 'Answer an idea officially, with a reason.',
  input: AnswerIdea,
  isCreating: true,
  answer: z.object({ id: z.uuid(), reference: z.string() }),
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    const isPublic = isPublicKind(idea.kind)
    refuseIf(mayAnswerIdea({ isPublic, isMine: idea.author_id === act.personId }, act.actor))
    const id = newId()
    await act.tx
      .insertInto('idea_answer')
      .values({
        place_id: act.place.id,
        id,
        idea_id: idea.id,
        answered_by: act.personId,
        disposition: input.disposition,
        reason: json(input.reason),
        referred_to: input.referredTo === null ? null : json(input.referredTo),
        created_at: act.now,
      })
      .execute()
    await act.tx
      .updateTable('idea')
      .set({ state: input.disposition === 'out_of_competence' ? 'transferred' : 'answered' })
      .where('place_id', '=', act.place.id)
      .where('id', '=', idea.id)
      .execute()
    await act.record({
      subjectKind: 'idea',
      subjectId: idea.id,
      isPublic,
      before: { state: idea.state },
      after: { answerId: id, disposition: input.disposition },
    })
    return { id, reference: idea.reference }
  },
})
