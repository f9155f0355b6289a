import { AnswerIdeas } from '@hetu/domain/ideas/idea'
import { Refused } from '@hetu/domain/refusal'
import { rowsInWords } from '@hetu/domain/refused-rows'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { apartAmong } from './apart-among.ts'
import { findIdeasToChange } from './find-idea.ts'
import { writeAnswer } from './write-answer.ts'

/** A planner or case handler answers several ideas with one disposition and reason: each gets its own answer, or none. */
export const answerIdeas = defineVerb({
  name: 'answer-ideas',
  summary: 'Answer several ideas officially with one reason; all of them or none.',
  input: AnswerIdeas,
  isCreating: true,
  answer: z.object({ references: z.array(z.string()) }),
  async run(act, { references, ...answer }) {
    const ideas = await findIdeasToChange(act.tx, act.place.id, references)
    const apart = await apartAmong(act.tx, act.place.id, act.actor, references)
    if (apart.length > 0)
      throw new Refused({
        code: 'ideas_not_together',
        params: { count: apart.length, rows: rowsInWords(apart) },
        path: ['references'],
      })
    for (const idea of ideas) await writeAnswer(act, idea, answer)
    return { references: ideas.map(({ reference }) => reference) }
  },
})
