import {
  Absorption,
  Idea,
  IdeaAnswer,
  IdeaPhoto,
  type IdeaReceipt,
  IdeaSummary,
  type SimilarIdea,
  type Slip,
  ideaStates,
} from '@hetu/domain/ideas/idea'
import { Stance } from '@hetu/domain/threads/comment'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'
import type { MyIdea } from './list-my-ideas.ts'

const State = z.enum(ideaStates)

const receipt = {
  id: z.string(),
  reference: z.string(),
  threadId: z.string(),
  state: State,
  isOutside: z.boolean(),
  isPublic: z.boolean(),
  placeName: BothLanguages,
  answerDueOn: z.string(),
}
export const ReceiptAnswer = named('IdeaReceipt', z.object(receipt) satisfies z.ZodType<IdeaReceipt>)
export const SlipAnswer = named(
  'Slip',
  z.object({ ...receipt, queryCode: z.string() }) satisfies z.ZodType<Slip>,
)

named('IdeaAnswer', IdeaAnswer)
named('Absorption', Absorption)
export const OneIdeaAnswer = named('Idea', Idea)

export const SimilarIdeasAnswer = named(
  'SimilarIdeas',
  z.array(
    z.object({
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
    }) satisfies z.ZodType<SimilarIdea>,
  ),
)

export const MyIdeasAnswer = named(
  'MyIdeas',
  z.array(
    z.object({
      ...IdeaSummary.shape,
      answerDueOn: z.string().nullable(),
      isAnswered: z.boolean(),
      isHidden: z.boolean(),
      isPublic: z.boolean(),
    }) satisfies z.ZodType<MyIdea>,
  ),
)
