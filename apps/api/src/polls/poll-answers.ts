import { ProposalReference } from '@hetu/domain/proposals/proposal'
import { z } from 'zod'
import { named } from '../server/answers.ts'

/** The poll or statutory vote that was opened, and on which version. */
export const OpenedVoteAnswer = named(
  'OpenedVoteReceipt',
  z.object({ id: z.uuid(), reference: ProposalReference, version: z.int() }),
)
