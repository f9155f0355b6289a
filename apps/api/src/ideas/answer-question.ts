import { AnswerQuestion } from '@hetu/domain/ideas/idea-question'
import { mayAnswerQuestion } from '@hetu/domain/ideas/may-ask-author'
import { languageOf } from '@hetu/domain/language'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { isAskedOf, questionSubject } from './question-conditions.ts'

/** Whoever wrote an idea, or entered it for somebody, answers what staff asked; only those who ask read it. */
export const answerQuestion = defineVerb({
  name: 'answer-question',
  summary: 'Answer what staff asked about one’s idea, privately.',
  input: AnswerQuestion,
  isCreating: false,
  answer: z.object({ id: z.uuid() }),
  async run(act, { questionId, words }) {
    const question = await act.tx
      .selectFrom('idea_question')
      .innerJoin('idea', (join) =>
        join
          .onRef('idea.place_id', '=', 'idea_question.place_id')
          .onRef('idea.id', '=', 'idea_question.idea_id'),
      )
      .select(['idea.id', 'idea.kind', 'idea_question.answered_at', isAskedOf(act.personId).as('is_asked')])
      .where('idea_question.place_id', '=', act.place.id)
      .where('idea_question.id', '=', questionId)
      .forUpdate('idea_question')
      .executeTakeFirst()
    if (!question) throw new Refused({ code: 'not_found' })
    const isAnswered = question.answered_at !== null
    refuseIf(mayAnswerQuestion({ isAsked: question.is_asked, isAnswered }, act.actor))
    await act.tx
      .updateTable('idea_question')
      .set({
        answer: words,
        answer_language: languageOf(words),
        answered_by: act.personId,
        answered_at: act.now,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', questionId)
      .execute()
    await act.record({ ...questionSubject(question, questionId), isPublic: false, after: { questionId } })
    return { id: questionId }
  },
})
