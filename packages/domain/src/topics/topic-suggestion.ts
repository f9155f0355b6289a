import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { IdeaCategory } from '../ideas/idea.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** What is rejected: that these ideas belong to a topic, or to each other; or that they were rejected by mistake. */
export const RejectTopicSuggestion = z.object({
  ideas: z.array(z.string().min(3).max(20)).min(1).max(200),
  topic: z.string().max(20).toUpperCase().nullable(),
  isRejected: z.boolean().default(true),
})

export const TopicSuggestion = named(
  'TopicSuggestion',
  z.object({
    /** The topic to which the idea may belong; null where the ideas may be a new one. */
    topic: z.object({ reference: z.string(), name: BothLanguages }).nullable(),
    ideas: z.array(
      z.object({
        reference: z.string(),
        title: z.string(),
        words: z.string(),
        language: z.string(),
        placeName: BothLanguages,
        position: Position,
        saidAt: z.string(),
      }),
    ),
    /** What made it: words that they share, those that say most first. */
    words: z.array(BothLanguages),
    /** The kind of matter that all their writers chose, where no words made it. */
    category: IdeaCategory.nullable(),
    metres: z.int().nullable(),
    /** The idea that says nearly the same at nearly the same place. */
    twin: z.string().nullable(),
    /** What speaks against it. */
    against: z.object({
      denied: z.array(BothLanguages),
      isFar: z.boolean(),
      nearly: z.object({ topic: z.string(), words: z.array(BothLanguages) }).nullable(),
    }),
  }),
)
export type TopicSuggestion = z.infer<typeof TopicSuggestion>

export const TopicSuggestions = named(
  'TopicSuggestions',
  z.object({
    suggestions: z.array(TopicSuggestion),
    /** How many ideas are in no topic, of how many that were looked at. */
    unsorted: z.int(),
    lookedAt: z.int(),
  }),
)
