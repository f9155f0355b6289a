import { type InputOutcome, InputOutcomes } from '@hetu/domain/decisions/outcome'
import { z } from 'zod'
import { findVisibleProposal } from '../proposals/find-proposal.ts'
import { defineRead } from '../server/read.ts'
import { commentOutcomes } from './comment-outcomes.ts'

/** How decisions answered the comments on a proposal; those not answered yet are left out. */
export const listCommentOutcomes = defineRead({
  name: 'list-comment-outcomes',
  path: '/proposals/:reference/comment-outcomes',
  summary: 'What became of the comments on a proposal',
  readers: ['visitor'],
  query: z.object({ reference: z.string() }),
  answer: InputOutcomes,
  async run({ db, place, actor }, { reference }): Promise<InputOutcome[]> {
    const proposal = await findVisibleProposal(db, place.id, actor, reference)
    return commentOutcomes(db, place.id, proposal.thread_id)
  },
})
