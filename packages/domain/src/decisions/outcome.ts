import { z } from 'zod'
import { Disposition } from '../disposition.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { GroupChange, GroupFollowUp } from './disposition.ts'

/** How one group of a published decision answered somebody's words. */
export const OutcomeStep = z.object({
  group: BothLanguages,
  disposition: Disposition,
  reason: BothLanguages,
  change: GroupChange.nullable(),
  followUp: GroupFollowUp.nullable(),
  decision: z.object({ number: z.string(), title: BothLanguages, publishedAt: z.string() }),
  proposal: z.object({ reference: z.string(), title: BothLanguages }),
})
export type OutcomeStep = z.infer<typeof OutcomeStep>

/** What became of somebody's words: an idea or comment with every answer that decisions gave it. */
export const InputOutcome = named(
  'InputOutcome',
  z.object({
    kind: z.enum(['idea', 'comment']),
    id: z.string(),
    title: z.string(),
    language: z.string(),
    steps: z.array(OutcomeStep),
  }),
)
export type InputOutcome = z.infer<typeof InputOutcome>

export const InputOutcomes = named('InputOutcomes', z.array(InputOutcome))

/** The trail of an idea and of the comments under it. */
export const IdeaOutcome = named(
  'IdeaOutcome',
  z.object({
    idea: InputOutcome,
    comments: z.array(InputOutcome),
    /** Proposals that took it up and have no published decision yet. */
    pending: z.array(z.object({ reference: z.string(), title: BothLanguages, stage: z.string() })),
  }),
)
export type IdeaOutcome = z.infer<typeof IdeaOutcome>
