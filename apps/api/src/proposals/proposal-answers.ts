import type { ProposalCheck } from '@hetu/domain/proposals/check-proposal'
import { ProposalReference } from '@hetu/domain/proposals/proposal'
import { z } from 'zod'
import { named } from '../server/answers.ts'
import { ProposalAnswer } from './proposal-schemas.ts'

/** SHA-256 in lower-case hexadecimal, as `contentHash` makes it. */
export const ContentHashAnswer = z.string().regex(/^[0-9a-f]{64}$/)

/** The version that was begun or changed. */
export const VersionReceiptAnswer = named(
  'VersionReceipt',
  z.object({ reference: ProposalReference, version: z.int() }),
)

/** What the rules say of elements; the same is kept with a frozen version. */
export const ProposalCheckAnswer = named(
  'ProposalCheck',
  ProposalAnswer.shape.shown.pick({ findings: true, procedures: true }) satisfies z.ZodType<ProposalCheck>,
)
