import { z } from 'zod'

export const Channel = z.enum(['online', 'grid_worker', 'meeting', 'paper'])
export type Channel = z.infer<typeof Channel>

/** Words under an idea or proposal. */
export const WriteComment = z.object({
  words: z.string().trim().min(1).max(4000),
  parentId: z.uuid().optional(),
})
export type WriteComment = z.infer<typeof WriteComment>

export const Stance = z.enum(['support', 'oppose'])
export type Stance = z.infer<typeof Stance>

/** A stance, or none to take it back. */
export const GiveSupport = z.object({ stance: Stance.nullable() })
export type GiveSupport = z.infer<typeof GiveSupport>

/** Why a moderator hides something, or why somebody flags it. */
export const HidingReason = z.enum(['personal_data', 'accusation', 'spam', 'insult', 'off_topic', 'illegal'])
export type HidingReason = z.infer<typeof HidingReason>

export const HideItem = z.object({ reasonCode: HidingReason, reason: z.string().trim().min(4).max(1000) })
export type HideItem = z.infer<typeof HideItem>

export const Flag = z.object({
  reasonCode: HidingReason,
  words: z.string().trim().max(1000).default(''),
  commentId: z.uuid().optional(),
})
export type Flag = z.infer<typeof Flag>

/** A person as the public sees them: chosen name and, if they wish, a relation in words. */
export interface PublicPerson {
  id: string
  chosenName: { zh: string; en: string }
  label: { zh: string; en: string } | null
}

/** A comment as everybody may read it; a hidden one keeps its place without its words. */
export interface Comment {
  id: string
  parentId: string | null
  author: PublicPerson
  channel: Channel
  words: string | null
  language: string
  subjectVersion: number | null
  createdAt: string
  hidden: { reasonCode: HidingReason; reason: string } | null
  isMine: boolean
}
