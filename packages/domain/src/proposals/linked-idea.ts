import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { ProposalReference } from './draft-proposal.ts'

export const LinkIdea = z.object({
  reference: ProposalReference,
  ideaReference: z.string().min(3).max(20),
  elementId: z.string().max(80).nullable().default(null),
})

/** An idea that a proposal took up. */
export const LinkedIdea = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  elementId: z.string().nullable(),
  position: Position,
})
export type LinkedIdea = z.infer<typeof LinkedIdea>
