import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { SeveralIdeas } from '../ideas/idea.ts'
import { named } from '../named.ts'
import { words } from '../words.ts'
import { ProposalReference } from './draft-proposal.ts'

/** Several ideas that a proposal takes up at once, all or none. */
export const LinkIdea = z.object({
  reference: ProposalReference,
  ideaReferences: SeveralIdeas.shape.references,
  elementId: z.string().max(80).nullable().default(null),
})

/** The idea leaves the proposal again; its writer is told why. */
export const UnlinkIdea = z.object({
  reference: ProposalReference,
  ideaReference: z.string().min(3).max(20),
  reason: words(4, 500),
})

/** An idea that a proposal took up. */
export const LinkedIdea = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  elementId: z.string().nullable(),
  position: Position,
  /** Whether it was there when the proposal was last put up for notice, and so is answered with it. */
  isNoticed: z.boolean(),
})
export type LinkedIdea = z.infer<typeof LinkedIdea>

/** An idea near what a proposal does that it has not taken up, with the metres between them. */
export const NearbyIdea = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  position: Position,
  metres: z.int(),
  isAnswered: z.boolean(),
})
export type NearbyIdea = z.infer<typeof NearbyIdea>

export const NearbyIdeas = named('NearbyIdeas', z.array(NearbyIdea))
