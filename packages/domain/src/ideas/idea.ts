import { Stance } from '../threads/standing.ts'
import { z } from 'zod'
import { because } from '../because.ts'
import { Disposition } from '../disposition.ts'
import { Position } from '../geometry/position.ts'
import { BothLanguages } from '../language.ts'
import { hasSubstance } from '../has-substance.ts'
import { named } from '../named.ts'
import { Hidden, HidingGrounds, RestoringGrounds } from '../threads/hiding.ts'
import { Channel } from '../channel.ts'
import { PublicPerson } from '../people/public-person.ts'
import { RefusalCode, RefusalParams } from '../problem.ts'
import { words } from '../words.ts'
import { IdeaExtent, IdeaShape, SentIdeaShape } from './idea-shape.ts'
import { Imported } from './imported.ts'

export const ideaKinds = ['suggestion', 'request', 'complaint', 'enquiry', 'report'] as const
export const IdeaKind = z.enum(ideaKinds)
export type IdeaKind = z.infer<typeof IdeaKind>

export const ideaCategories = [
  'drainage',
  'paving',
  'toilets',
  'kitchen',
  'light',
  'trees',
  'shops',
  'elders',
  'access',
  'heritage',
  'noise',
  'traffic',
  'housing',
  'green',
  'other',
] as const
export const IdeaCategory = z.enum(ideaCategories)
export type IdeaCategory = z.infer<typeof IdeaCategory>

/** Where, what kind, words, and up to four photos uploaded before. */
const said = {
  kind: IdeaKind,
  category: IdeaCategory.default('other'),
  title: words(2, 80),
  words: words(2, 4000),
  /** Where its mark stands: with a shape, the point of it that is nearest. */
  position: Position,
  /** What it is about where that is more than a spot; of a home it is not kept. */
  shape: SentIdeaShape.nullable().default(null),
  placeName: words(0, 80).optional(),
  /** The writer's own home: shown only as its courtyard or lane. */
  isHome: z.boolean().default(false),
  photoIds: z.array(z.uuid()).max(4).default([]),
}

/** What a resident sends. */
export const SubmitIdea = z.object(said)
export type SubmitIdea = z.infer<typeof SubmitIdea>

export const consents = ['spoken', 'signed', 'guardian'] as const

/** The same from a grid worker for somebody who has no phone: with consent, read back (代录). */
export const SubmitIdeaOnBehalf = z.object({
  ...said,
  /** Who spoke, for the office only. */
  spokenFor: words(1, 80),
  /** The name the public sees; without one it reads "a neighbour". */
  chosenName: words(1, 40).optional(),
  /** Somebody for whom an entry was made before. */
  personId: z.uuid().optional(),
  persons: z.number().int().min(1).max(500).default(1),
  consent: z.enum(consents),
  wasReadBack: z.literal(true),
})
export type SubmitIdeaOnBehalf = z.infer<typeof SubmitIdeaOnBehalf>

export const ideaStates = ['registered', 'transferred', 'answered', 'reopened'] as const
export type IdeaState = (typeof ideaStates)[number]

const bothLanguages = (least: number, most: number) =>
  z.object({ zh: words(least, most), en: words(least, most) })

const saysNothing = because({
  zh: '这句话没有说理由。请写明为什么、做什么、什么时候。',
  en: 'This gives no reason. Please say why, what is done, and when.',
})
const reason = words(6, 2000).refine(hasSubstance, saysNothing)

export const AnswerWords = z.object({
  disposition: Disposition,
  reason: z.object({ zh: reason, en: reason }),
  referredTo: bothLanguages(1, 200).nullable().default(null),
})

/** Names the idea in which something is done. */
export const OfIdea = z.object({ reference: z.string().max(20) })
/** What is not within one's powers goes to somebody who is named. */
const isPassedOn = ({
  disposition,
  referredTo,
}: Pick<z.output<typeof AnswerWords>, 'disposition' | 'referredTo'>) =>
  disposition !== 'out_of_competence' || referredTo !== null
const toWhom = because({ zh: '请写明转给谁。', en: 'Please say to whom it is passed on.' }, ['referredTo'])
export const AnswerIdea = OfIdea.extend(AnswerWords.shape).refine(isPassedOn, toWhom)
export type AnswerIdea = z.infer<typeof AnswerIdea>

/** Names several ideas in which one thing is done. */
export const SeveralIdeas = z.object({
  references: z
    .array(z.string().min(3).max(20))
    .min(1)
    .max(100)
    .refine(
      (all) => new Set(all).size === all.length,
      because({ zh: '有一条意见写了两次。', en: 'An idea stands there twice.' }),
    ),
})
/** One answer with one reason for several ideas. */
export const AnswerIdeas = SeveralIdeas.extend(AnswerWords.shape).refine(isPassedOn, toWhom)

/** Those of several that are refused, each with its reason. */
export const Apart = named(
  'Apart',
  z.array(
    z.object({
      name: z.string(),
      refusal: z.object({ code: RefusalCode, params: RefusalParams.optional() }),
    }),
  ),
)
export const HideIdea = OfIdea.extend(HidingGrounds.shape)
export type HideIdea = z.infer<typeof HideIdea>
export const CorrectIdea = OfIdea.extend(said)
export type CorrectIdea = z.infer<typeof CorrectIdea>
export const RestoreIdea = OfIdea.extend(RestoringGrounds.shape)

/** What a map symbol says of an item (six shapes and colours, one word each). */
export const publicStatuses = [
  'idea',
  'review',
  'open',
  'adopted',
  'partly',
  'building',
  'done',
  'declined',
] as const
export const PublicStatus = z.enum(publicStatuses)
export type PublicStatus = z.infer<typeof PublicStatus>

/** An idea as a list shows it. */
export const IdeaSummary = z.object({
  kind: z.literal('idea'),
  id: z.string(),
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  ideaKind: IdeaKind,
  category: IdeaCategory,
  status: PublicStatus,
  position: Position,
  extent: IdeaExtent,
  placeName: BothLanguages,
  author: PublicPerson,
  channel: Channel,
  /** Null for what was said here. */
  imported: Imported.nullable(),
  supportCount: z.int(),
  opposeCount: z.int(),
  commentCount: z.int(),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type IdeaSummary = z.infer<typeof IdeaSummary>

/** One official answer: outside of a decision, or as a row of one. */
export const IdeaAnswer = named(
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
  }),
)
export type IdeaAnswer = z.infer<typeof IdeaAnswer>

export const IdeaPhoto = z.object({ id: z.string(), width: z.int(), height: z.int(), altText: z.string() })
export type IdeaPhoto = z.infer<typeof IdeaPhoto>

/** A proposal that took an idea up. */
export const Absorption = named(
  'Absorption',
  z.object({
    reference: z.string(),
    title: BothLanguages,
    elementId: z.string().nullable(),
    stage: z.string(),
    at: z.string(),
  }),
)
export type Absorption = z.infer<typeof Absorption>

/** A machine's translation of somebody's words, kept beside the original and always marked as such. */
export const Translation = z.object({ title: z.string().nullable(), words: z.string(), language: z.string() })
export type Translation = z.infer<typeof Translation>

/** An idea as its page and the API tell it. */
export const Idea = named(
  'Idea',
  z.object({
    ...IdeaSummary.shape,
    words: z.string().nullable(),
    shape: IdeaShape.nullable(),
    translation: Translation.extend({ isMachine: z.boolean().optional() }).nullable(),
    photos: z.array(IdeaPhoto),
    answers: z.array(IdeaAnswer),
    /** Proposals that took it up, newest link last. */
    absorbedBy: z.array(Absorption),
    hidden: Hidden.nullable(),
    state: z.enum(ideaStates),
    isGolden: z.boolean(),
    isOutside: z.boolean(),
    /** False for a report of wrongdoing: only its writer and those who deal with reports read it. */
    isPublic: z.boolean(),
    persons: z.int(),
    /** Who brought it in from elsewhere. */
    broughtInBy: BothLanguages.nullable(),
    myStance: Stance.nullable(),
    isFollowed: z.boolean(),
    isMine: z.boolean(),
    /** Whether the reader wrote it or entered it for somebody else, and so does not hide it. */
    isOwn: z.boolean(),
    /** Whether the reader handled it before it was reopened, and so does not answer it again. */
    wasHandledByMe: z.boolean(),
    threadId: z.string(),
    answerDueOn: z.string().nullable(),
    history: z.array(z.object({ verb: z.string(), at: z.string(), by: BothLanguages.nullable() })),
  }),
)
export type Idea = z.infer<typeof Idea>
