import { z } from 'zod'
import { named } from '../named.ts'
import { Stance } from '../threads/standing.ts'
import { IdeaPhoto, IdeaSummary } from './idea.ts'

/** An idea near the one being written, with the reasons why it may be the same (PIPL Art. 24: explained). */
export const SimilarIdea = z.object({
  idea: z.object({
    ...IdeaSummary.shape,
    words: z.string(),
    photos: z.array(IdeaPhoto),
    threadId: z.string(),
    myStance: Stance.nullable(),
  }),
  metres: z.number(),
  sharedWords: z.array(z.string()),
  isSameCategory: z.boolean(),
})
export type SimilarIdea = z.infer<typeof SimilarIdea>

export const SimilarIdeas = named('SimilarIdeas', z.array(SimilarIdea))
