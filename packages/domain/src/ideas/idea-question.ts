import { z } from 'zod'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { words } from '../words.ts'
import { OfIdea } from './idea.ts'

export const AskAuthor = OfIdea.extend({ words: words(2, 1000) })
export const AnswerQuestion = z.object({ questionId: z.uuid(), words: words(1, 2000) })

/** What staff asked whoever wrote an idea, with the answer: for both of them alone. */
export const IdeaQuestion = z.object({
  id: z.string(),
  idea: z.object({ reference: z.string(), title: z.string(), language: z.string() }),
  askedBy: PublicPerson,
  askedAt: z.string(),
  words: z.string(),
  language: z.string(),
  answer: z
    .object({
      words: z.string(),
      language: z.string(),
      at: z.string(),
      by: PublicPerson,
      /** Given by the grid worker who entered the idea for somebody. */
      isOnBehalf: z.boolean(),
    })
    .nullable(),
  /** Whether the reader is who was asked, and has not answered yet. */
  isMineToAnswer: z.boolean(),
})
export type IdeaQuestion = z.infer<typeof IdeaQuestion>

export const IdeaQuestions = named('IdeaQuestions', z.array(IdeaQuestion))
