import {
  Absorption,
  Idea,
  IdeaAnswer,
  type IdeaByCode,
  IdeaPhoto,
  type IdeaReceipt,
  IdeaSummary,
  type Moderation,
  PublicStatus,
  type SimilarIdea,
  type Slip,
  type UnansweredIdea,
  ideaStates,
} from '@hetu/domain/ideas/idea'
import { HidingReason, type OpenFlag, Stance } from '@hetu/domain/threads/comment'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { BothLanguages, named } from '../server/answers.ts'
import { HiddenAnswer } from '../threads/thread-schemas.ts'
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

export const IdeaByCodeAnswer = named(
  'IdeaByCode',
  z.object({
    reference: z.string(),
    title: z.string(),
    words: z.string(),
    placeName: BothLanguages,
    createdAt: z.string(),
    persons: z.int(),
    status: PublicStatus,
    state: State,
    answerDueOn: z.string().nullable(),
    answers: z.array(IdeaAnswer),
    absorbedBy: z.array(Absorption),
    hidden: HiddenAnswer.nullable(),
    isPublic: z.boolean(),
  }) satisfies z.ZodType<IdeaByCode>,
)

export const UnansweredIdeasAnswer = named(
  'UnansweredIdeas',
  z.array(
    z.object({
      idea: IdeaSummary,
      words: z.string(),
      answerDueOn: z.string().nullable(),
      isOverdue: z.boolean(),
      absorbedBy: z.array(Absorption),
    }) satisfies z.ZodType<UnansweredIdea>,
  ),
)

const flag = z.object({
  id: z.string(),
  reasonCode: HidingReason,
  words: z.string(),
  createdAt: z.string(),
  flaggedBy: PublicPersonAnswer,
  threadId: z.string(),
  subjectKind: z.enum(['idea', 'proposal']),
  subjectReference: z.string(),
  comment: z.object({ id: z.string(), words: z.string(), author: PublicPersonAnswer }).nullable(),
}) satisfies z.ZodType<OpenFlag>

export const ModerationAnswer = named(
  'Moderation',
  z.object({
    flags: z.array(flag),
    hidden: z.array(
      z.object({
        kind: z.enum(['idea', 'comment']),
        id: z.string(),
        subjectReference: z.string(),
        words: z.string(),
        author: PublicPersonAnswer,
        hidden: HiddenAnswer,
        hiddenAt: z.string(),
        hiddenBy: PublicPersonAnswer.nullable(),
      }),
    ),
  }) satisfies z.ZodType<Moderation>,
)
