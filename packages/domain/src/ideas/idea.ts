import { z } from 'zod'
import type { LocalText } from '../language.ts'
import type { Channel, HidingReason, PublicPerson, Stance } from '../threads/comment.ts'

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

/** How an official answer or a decision treats what was said (domain glossary: disposition). */
export const dispositions = [
  'adopted',
  'partly_adopted',
  'not_adopted',
  'explained',
  'already_planned',
  'out_of_competence',
] as const
export const Disposition = z.enum(dispositions)
export type Disposition = z.infer<typeof Disposition>

/** A point as [longitude, latitude], WGS 84 / CGCS2000. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)])
export type Position = z.infer<typeof Position>

/** What a resident sends: where, what kind, words, up to four photos uploaded before. */
export const SubmitIdea = z.object({
  kind: IdeaKind,
  category: IdeaCategory.default('other'),
  title: z.string().trim().min(2).max(80),
  words: z.string().trim().min(2).max(4000),
  position: Position,
  placeName: z.string().trim().max(80).optional(),
  isHome: z.boolean().default(false),
  photoIds: z.array(z.uuid()).max(4).default([]),
})
export type SubmitIdea = z.infer<typeof SubmitIdea>

/** The same from a grid worker for somebody who has no phone: with consent, read back (代录). */
export const SubmitIdeaOnBehalf = SubmitIdea.extend({
  spokenFor: z.string().trim().min(1).max(80),
  persons: z.number().int().min(1).max(500).default(1),
  consent: z.enum(['spoken', 'signed', 'guardian']),
  wasReadBack: z.literal(true),
})
export type SubmitIdeaOnBehalf = z.infer<typeof SubmitIdeaOnBehalf>

export const AnswerIdea = z.object({
  disposition: Disposition,
  reason: z.object({ zh: z.string().trim().min(6).max(2000), en: z.string().trim().min(6).max(2000) }),
  referredTo: z.object({ zh: z.string().min(1).max(200), en: z.string().min(1).max(200) }).nullable().default(null),
})
export type AnswerIdea = z.infer<typeof AnswerIdea>

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
export interface IdeaSummary {
  kind: 'idea'
  id: string
  reference: string
  title: string
  language: string
  ideaKind: IdeaKind
  category: IdeaCategory
  status: PublicStatus
  position: Position
  placeName: LocalText
  author: PublicPerson
  channel: Channel
  supportCount: number
  opposeCount: number
  commentCount: number
  createdAt: string
  changedAt: string
}

/** One official answer: outside of a decision, or as a row of one. */
export interface IdeaAnswer {
  disposition: Disposition
  reason: LocalText
  referredTo: LocalText | null
  at: string
  by: LocalText
  decision: { number: string; change: LocalText | null; followUp: LocalText | null; group: LocalText } | null
}

export interface Idea extends IdeaSummary {
  words: string | null
  translation: { words: string; language: string } | null
  photos: { id: string; width: number; height: number; altText: string }[]
  answers: IdeaAnswer[]
  /** Proposals that took it up, newest link last. */
  absorbedBy: { reference: string; title: LocalText; elementId: string | null; stage: string }[]
  hidden: { reasonCode: HidingReason; reason: string } | null
  isGolden: boolean
  isOutside: boolean
  persons: number
  myStance: Stance | null
  isFollowed: boolean
  isMine: boolean
  threadId: string
  answerDueOn: string | null
  history: { verb: string; at: string; by: LocalText | null }[]
}
