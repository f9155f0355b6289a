import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { DecisionDraft, DecisionOutcome } from './decision.ts'
import { OpinionGroup } from './disposition.ts'

const state = z.enum(['draft', 'awaiting_approval'])

/** A decision that is being written or waits for approval. */
export const OpenDecision = z.object({
  id: z.string(),
  state,
  outcome: DecisionOutcome,
  version: z.int(),
  content: DecisionDraft,
  contentRevision: z.int(),
  groupsRevision: z.int(),
  groups: z.array(OpinionGroup),
  draftedBy: PublicPerson,
  /** Whether the reader drafted it or wrote in it, and so cannot approve it. */
  isWrittenByMe: z.boolean(),
  draftedAt: z.string(),
  submittedAt: z.string().nullable(),
  returnedReason: BothLanguages.nullable(),
})
export type OpenDecision = z.infer<typeof OpenDecision>

/** A decision that is not published yet, as the desk lists it. */
export const OpenDecisionLine = z.object({
  id: z.string(),
  proposal: z.object({ reference: z.string(), title: BothLanguages }),
  version: z.int(),
  state,
  outcome: DecisionOutcome,
  draftedBy: PublicPerson,
  draftedAt: z.string(),
  submittedAt: z.string().nullable(),
})
export type OpenDecisionLine = z.infer<typeof OpenDecisionLine>

export const OpenDecisions = named('OpenDecisions', z.array(OpenDecisionLine))
