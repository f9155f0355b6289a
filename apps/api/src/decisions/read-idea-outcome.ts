import type { IdeaOutcome, InputOutcome } from '@hetu/domain/decisions/outcome'
import { isPublicIdea } from '@hetu/domain/ideas/may-read-idea'
import type { LocalText } from '@hetu/domain/language'
import { isPublicStage, type Stage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import { IdeaOutcomeAnswer } from './decision-schemas.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** What became of an idea and of the words under it: group, answer, reason, change, who sees to it, decision. */
export const readIdeaOutcome = defineRead({
  name: 'read-idea-outcome',
  path: '/ideas/:reference/outcome',
  summary: 'What became of an idea',
  readers: ['visitor'],
  query: z.object({ reference: z.string() }),
  answer: IdeaOutcomeAnswer,
  async run({ db, place }, { reference }): Promise<IdeaOutcome> {
    const idea = await db
      .selectFrom('idea')
      .select(['id', 'thread_id', 'title', 'language', 'hidden_at', 'kind'])
      .where('place_id', '=', place.id)
      .where('reference', '=', reference)
      .executeTakeFirst()
    if (!idea || !isPublicIdea({ kind: idea.kind, isHidden: idea.hidden_at !== null }))
      throw new Refused({ code: 'not_found' })
    const comments = await db
      .selectFrom('comment')
      .select(['id', 'words', 'language'])
      .where('place_id', '=', place.id)
      .where('thread_id', '=', idea.thread_id)
      .where(isPublicComment())
      .orderBy('created_at')
      .execute()
    const ideaSteps = await outcomeSteps(db, place.id, 'idea', [idea.id])
    const commentSteps = await outcomeSteps(
      db,
      place.id,
      'comment',
      comments.map((comment) => comment.id),
    )
    const links = await db
      .selectFrom('proposal_idea')
      .innerJoin('proposal', (join) =>
        join
          .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
          .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
      )
      .select(['proposal.reference', 'proposal.title', 'proposal.stage'])
      .where('proposal_idea.place_id', '=', place.id)
      .where('proposal_idea.idea_id', '=', idea.id)
      .execute()
    const steps = ideaSteps.get(idea.id) ?? []
    return {
      idea: { kind: 'idea', id: idea.id, title: idea.title, language: idea.language, steps },
      comments: comments.flatMap((comment): InputOutcome[] => {
        const own = commentSteps.get(comment.id)
        return own
          ? [
              {
                kind: 'comment',
                id: comment.id,
                title: comment.words,
                language: comment.language,
                steps: own,
              },
            ]
          : []
      }),
      pending: links
        .filter((link) => isPublicStage(link.stage as Stage))
        .filter((link) => !steps.some((step) => step.proposal.reference === link.reference))
        .map((link) => ({ reference: link.reference, title: link.title as LocalText, stage: link.stage })),
    }
  },
})
