import { json } from '@hetu/db/sql'
import { AnswerIdea } from '@hetu/domain/ideas/idea'
import { dealsWithReports, isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { Refused } from '@hetu/domain/refusal'
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
    // Reports go to those who deal with reports, not to whoever may be reported (信访工作条例 Art. 30).
    if (!isPublicKind(idea.kind) && !dealsWithReports(act.actor)) throw new Refused({ code: 'not_found' })
    if (idea.author_id === act.personId) throw new Refused({ code: 'own_item' })
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
      isPublic: isPublicKind(idea.kind),
      before: { state: idea.state },
      after: { answerId: id, disposition: input.disposition },
    })
    return { id, reference: idea.reference }
  },
})
