import { z } from 'zod'
import { named } from '../named.ts'
import { IdeaSummary } from './idea.ts'

/** An idea of the reader's own, a report or a hidden one too. */
export const MyIdea = z.object({
  ...IdeaSummary.shape,
  answerDueOn: z.string().nullable(),
  isAnswered: z.boolean(),
  isHidden: z.boolean(),
  isPublic: z.boolean(),
})
export type MyIdea = z.infer<typeof MyIdea>

export const MyIdeas = named('MyIdeas', z.array(MyIdea))
