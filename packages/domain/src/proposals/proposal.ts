import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { PublicStatus } from '../ideas/idea.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Hearing } from './hearing.ts'
import { LinkedIdea } from './linked-idea.ts'
import { Notice } from './notice.ts'
import { Paper } from './paper.ts'
import { ProposalVersion } from './proposal-version.ts'
import { Outcome, Stage } from './stage.ts'
import { StageEntry } from './stage-entry.ts'

const summary = {
  kind: z.literal('proposal'),
  id: z.string(),
  reference: z.string(),
  title: BothLanguages,
  summary: BothLanguages,
  stage: Stage,
  outcome: Outcome.nullable(),
  /** Null for staff eyes only: the public does not know of it yet. */
  status: PublicStatus.nullable(),
  position: Position,
  version: z.int(),
  notice: z.object({ opensAt: z.string(), closesAt: z.string() }).nullable(),
  /** When the term of the present stage ends: that of its notice, or the one it was given. */
  dueAt: z.string().nullable(),
  supportCount: z.int(),
  commentCount: z.int(),
  ideaCount: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
}

/** A proposal as a list shows it. */
export const ProposalSummary = named('ProposalSummary', z.object(summary))
export type ProposalSummary = z.infer<typeof ProposalSummary>

export const Proposals = named('Proposals', z.array(ProposalSummary))

/** A proposal as its page and the API tell it. */
export const Proposal = named(
  'Proposal',
  z.object({
    ...summary,
    threadId: z.string(),
    shown: ProposalVersion,
    versions: z.array(
      z.object({
        version: z.int(),
        createdAt: z.string(),
        frozenAt: z.string().nullable(),
        contentHash: z.string().nullable(),
        changeNote: BothLanguages.nullable(),
      }),
    ),
    notices: z.array(Notice),
    stages: z.array(StageEntry),
    hearings: z.array(Hearing),
    papers: z.array(Paper),
    ideas: z.array(LinkedIdea),
    /** Differs from what was last put up for notice in a way that asks for a new one. */
    needsNewNotice: z.boolean(),
    /** Whether the version shown may still be edited by the reader. */
    isEditable: z.boolean(),
  }),
)
export type Proposal = z.infer<typeof Proposal>
