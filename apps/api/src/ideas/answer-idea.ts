import { mayAnswerIdea } from '@hetu/domain/ideas/may-answer-idea'
import { AnswerIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findIdeaToChange } from './find-idea.ts'
import { ideasHandledBy } from './ideas-handled-by.ts'
import { writeAnswer } from './write-answer.ts'

/** A planner or case handler answers an idea with a disposition and a reason; a later answer adds to it. */
export const answerIdea = defineVerb({
  name: 'answer-idea',
  summary: 'Answer an idea officially, with a reason.',
  input: AnswerIdea,
  isCreating: true,
  answer: z.object({ id: z.uuid(), reference: z.string() }),
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    const handled = await ideasHandledBy(act.tx, act.place.id, act.personId, [idea.id])
    const answerable = {
      isPublic: isPublicKind(idea.kind),
      isMine: idea.author_id === act.personId,
      wasHandledByMe: handled.has(idea.id),
    }
    refuseIf(mayAnswerIdea(answerable, act.actor))
    return { id: await writeAnswer(act, idea, input), reference: idea.reference }
  },
})
