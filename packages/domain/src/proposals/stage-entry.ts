import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { ProposalReference, words } from './draft-proposal.ts'
import { Stage } from './stage.ts'

export const AdvanceStage = z.object({
  reference: ProposalReference,
  /** A notice and a publication have verbs of their own. */
  to: Stage.exclude(['notice', 'published']),
  /** Why, for everybody to read; asked for where a proposal stops or goes back. */
  note: words(1000).nullable().default(null),
  dueAt: z.iso.datetime({ offset: true }).nullable().default(null),
  /** Departures an authority granted from a rule that fails; only the authority may give them. */
  exceptions: z
    .array(
      z.object({
        workId: z.string().max(80),
        ruleId: z.string().max(80),
        grantedBy: words(200),
        document: words(200),
      }),
    )
    .max(50)
    .default([]),
})
export type AdvanceStage = z.infer<typeof AdvanceStage>
export type GrantedException = AdvanceStage['exceptions'][number]

/** A step that a proposal has made. */
export const StageEntry = z.object({
  stage: Stage,
  version: z.int(),
  enteredAt: z.string(),
  dueAt: z.string().nullable(),
  note: BothLanguages.nullable(),
  exceptions: AdvanceStage.shape.exceptions.unwrap(),
})
export type StageEntry = z.infer<typeof StageEntry>
