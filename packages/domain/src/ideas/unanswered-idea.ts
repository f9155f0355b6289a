import { z } from 'zod'
import { named } from '../named.ts'
import { Absorption, IdeaSummary } from './idea.ts'

/** An idea that waits for its answer. */
export const UnansweredIdea = z.object({
  idea: IdeaSummary,
  words: z.string(),
  answerDueOn: z.string().nullable(),
  isOverdue: z.boolean(),
  /** Said to be not solved after an answer: it waits again. */
  isReopened: z.boolean(),
  /** Whether the reader handled it before. */
  wasHandledByMe: z.boolean(),
  absorbedBy: z.array(Absorption),
})
export type UnansweredIdea = z.infer<typeof UnansweredIdea>

export const UnansweredIdeas = named('UnansweredIdeas', z.array(UnansweredIdea))
