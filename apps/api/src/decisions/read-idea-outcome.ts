import { IdeaOutcome } from '@hetu/domain/decisions/outcome'
import { isPublicIdea } from '@hetu/domain/ideas/may-read-idea'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { readAbsorptions } from '../ideas/read-answers.ts'
import { commentOutcomes } from './comment-outcomes.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** What became of an idea and of the words under it: group, answer, reason, change, who sees to it, decision. */
export const readIdeaOutcome = defineRead({
  name: 'read-idea-outcome',
  path: '/ideas/:reference/outcome',
  summary: 'What became of an idea',
  readers: ['visitor'],
  query: z.object({ reference: z.string() }),
  answer: IdeaOutcome,
  async run({ db, place }, { reference }): Promise<IdeaOutcome> {
    const idea = await db
      .selectFrom('idea')
      .select(['id', 'thread_id', 'title', 'language', 'hidden_at', 'kind'])
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!idea || !isPublicIdea({ kind: idea.kind, isHidden: idea.hidden_at !== null }))
      throw new Refused({ code: 'not_found' })
    const steps = (await outcomeSteps(db, place.id, 'idea', [idea.id])).get(idea.id) ?? []
    const absorbedBy = (await readAbsorptions(db, place.id, [idea.id])).get(idea.id) ?? []
    return {
      idea: { kind: 'idea', id: idea.id, title: idea.title, language: idea.language, steps },
      comments: await commentOutcomes(db, place.id, idea.thread_id),
      pending: absorbedBy
        .filter((link) => !steps.some((step) => step.proposal.reference === link.reference))
        .map(({ reference: proposal, title, stage }) => ({ reference: proposal, title, stage })),
    }
  },
})
