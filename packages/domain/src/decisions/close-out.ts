import { z } from 'zod'
import { Channel } from '../channel.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { Stage } from '../proposals/stage.ts'
import { DecisionBlocker } from './decision-blocker.ts'
import { DecisionFigures } from './decision-document.ts'
import { InputName, inputName } from './disposition.ts'
import { OpenDecision } from './open-decision.ts'

/** Something that was said on a proposal and must be answered in its decision. */
export const DecisionInput = z.object({
  ...inputName,
  label: z.string(),
  /** In the person's own language in both; an expert's words in each. */
  title: BothLanguages,
  words: BothLanguages,
  language: z.string(),
  author: PublicPerson,
  channel: z.enum([...Channel.options, 'expert']),
  persons: z.int(),
  supporters: z.int(),
  elementId: z.string().nullable(),
  at: z.string(),
  /** Where it can be read. */
  ideaReference: z.string().nullable(),
  reviewId: z.string().nullable(),
  progress: z.enum(['open', 'grouped', 'answered']),
})
export type DecisionInput = z.infer<typeof DecisionInput>

/** Inputs that one answer may do for. */
export const GroupSuggestion = z.object({
  inputs: z.array(InputName),
  /** Why they may belong together; a person decides, software never merges by itself (PIPL Art. 24). */
  because: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('same_element'), elementId: z.string() }),
    z.object({ kind: z.literal('shared_words'), words: z.array(z.string()) }),
  ]),
  title: BothLanguages,
})
export type GroupSuggestion = z.infer<typeof GroupSuggestion>

/** Everything that the close-out of a proposal needs (P7), for planners and the authority. */
export const CloseOut = named(
  'CloseOut',
  z.object({
    proposal: z.object({
      id: z.string(),
      reference: z.string(),
      title: BothLanguages,
      version: z.int(),
      stage: Stage,
    }),
    decision: OpenDecision.nullable(),
    /** Number of the latest published decision on this proposal. */
    publishedNumber: z.string().nullable(),
    inputs: z.array(DecisionInput),
    counts: z.object({ open: z.int(), grouped: z.int(), answered: z.int() }),
    suggestions: z.array(GroupSuggestion),
    blockers: z.array(DecisionBlocker),
    figures: DecisionFigures,
    elements: z.array(z.object({ id: z.string(), title: BothLanguages.nullable() })),
  }),
)
export type CloseOut = z.infer<typeof CloseOut>
