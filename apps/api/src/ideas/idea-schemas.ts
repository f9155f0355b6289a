import {
  type Absorption,
  Disposition,
  type Idea,
  type IdeaAnswer,
  IdeaCategory,
  IdeaKind,
  type IdeaReceipt,
  type SimilarIdea,
  type Slip,
  ideaStates,
  PublicStatus,
} from '@hetu/domain/ideas/idea'
import { Channel, Stance } from '@hetu/domain/threads/comment'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { BothLanguages, named, PositionAnswer } from '../server/answers.ts'
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

const OfficialAnswer = named(
  'IdeaAnswer',
  z.object({
    disposition: Disposition,
    reason: BothLanguages,
    referredTo: BothLanguages.nullable(),
    at: z.string(),
    by: BothLanguages,
    decision: z
      .object({
        number: z.string(),
        change: BothLanguages.nullable(),
        followUp: BothLanguages.nullable(),
        group: BothLanguages,
      })
      .nullable(),
  }) satisfies z.ZodType<IdeaAnswer>,
)

const AbsorptionAnswer = named(
  'Absorption',
  z.object({
    reference: z.string(),
    title: BothLanguages,
    elementId: z.string().nullable(),
    stage: z.string(),
    at: z.string(),
  }) satisfies z.ZodType<Absorption>,
)

const summary = {
  kind: z.literal('idea'),
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  ideaKind: IdeaKind,
  category: IdeaCategory,
  status: PublicStatus,
  position: PositionAnswer,
  placeName: BothLanguages,
  author: PublicPersonAnswer,
  channel: Channel,
  supportCount: z.int(),
  opposeCount: z.int(),
  commentCount: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
}
const photos = z.array(z.object({ id: z.string(), width: z.int(), height: z.int(), altText: z.string() }))

export const OneIdeaAnswer = named(
  'Idea',
  z.object({
    ...summary,
    words: z.string().nullable(),
    translation: z
      .object({
        title: z.string().nullable(),
        words: z.string(),
        language: z.string(),
        isMachine: z.boolean().optional(),
      })
      .nullable(),
    photos,
    answers: z.array(OfficialAnswer),
    absorbedBy: z.array(AbsorptionAnswer),
    hidden: HiddenAnswer.nullable(),
    state: State,
    isGolden: z.boolean(),
    isOutside: z.boolean(),
    isPublic: z.boolean(),
    persons: z.int(),
    myStance: Stance.nullable(),
    isFollowed: z.boolean(),
    isMine: z.boolean(),
    threadId: z.string(),
    answerDueOn: z.string().nullable(),
    history: z.array(z.object({ verb: z.string(), at: z.string(), by: BothLanguages.nullable() })),
  }) satisfies z.ZodType<Idea>,
)

export const SimilarIdeasAnswer = named(
  'SimilarIdeas',
  z.array(
    z.object({
      idea: z.object({
        ...summary,
        words: z.string(),
        photos,
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
      ...summary,
      answerDueOn: z.string().nullable(),
      isAnswered: z.boolean(),
      isHidden: z.boolean(),
      isPublic: z.boolean(),
    }) satisfies z.ZodType<MyIdea>,
  ),
)
