import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { z } from 'zod'
import { findVisibleProposal } from '../proposals/find-proposal.ts'
import { defineRead } from '../server/read.ts'
import { Polls } from '@hetu/domain/polls/poll'
import { consentsOf } from './read-consent.ts'
import { pollsOf } from './read-poll.ts'

/** What people and right holders are asked about a proposal. */
export const listPolls = defineRead({
  name: 'list-polls',
  path: '/proposals/:reference/polls',
  summary: 'Polls and consent votes of a proposal',
  readers: ['visitor'],
  query: z.object({ reference: ProposalReference }),
  answer: Polls,
  async run({ db, place, actor }, { reference }) {
    const { id } = await findVisibleProposal(db, place.id, actor, reference)
    return {
      polls: await pollsOf(db, place, actor, id),
      consents: await consentsOf(db, place, actor, id),
    }
  },
})
