import type { InputOutcome } from '@hetu/domain/decisions/outcome'
import { z } from 'zod'
import { findVisibleProposal } from '../proposals/find-proposal.ts'
import { defineRead } from '../server/read.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import { InputOutcomesAnswer } from './decision-schemas.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** How decisions answered the comments on a proposal; those not answered yet are left out. */
export const listCommentOutcomes = defineRead({
  name: 'list-comment-outcomes',
  path: '/proposals/:reference/comment-outcomes',
  summary: 'What became of the comments on a proposal',
  readers: ['visitor'],
  query: z.object({ reference: z.string() }),
  answer: InputOutcomesAnswer,
  async run({ db, place, actor }, { reference }): Promise<InputOutcome[]> {
    const proposal = await findVisibleProposal(db, place.id, actor, reference)
    const comments = await db
      .selectFrom('comment')
      .select(['id', 'words', 'language'])
      .where('place_id', '=', place.id)
      .where('thread_id', '=', proposal.thread_id)
      .where(isPublicComment())
      .execute()
    const steps = await outcomeSteps(
      db,
      place.id,
      'comment',
      comments.map((comment) => comment.id),
    )
    return comments.flatMap((comment): InputOutcome[] => {
      const own = steps.get(comment.id)
      return own
        ? [{ kind: 'comment', id: comment.id, title: comment.words, language: comment.language, steps: own }]
        : []
    })
  },
})
