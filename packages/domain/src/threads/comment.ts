import { z } from 'zod'
import { Channel } from '../channel.ts'
import { PublicPerson } from '../people/public-person.ts'
import { words } from '../words.ts'

/** Words under an idea or proposal; staff who enter what was said elsewhere name the channel. */
export const CommentWords = z.object({
  words: words(1, 4000),
  parentId: z.uuid().optional(),
  channel: Channel.default('online'),
  /** Whose words staff enter: somebody known to the office who has no account of their own. */
  personId: z.uuid().optional(),
  /** The version that the writer saw, where the subject has versions. */
  subjectVersion: z.number().int().min(1).max(10_000).optional(),
})

/** Names the thread in which something is done. */
export const InThread = z.object({ threadId: z.uuid() })

export const WriteComment = InThread.extend(CommentWords.shape)
export type WriteComment = z.infer<typeof WriteComment>

export const Stance = z.enum(['support', 'oppose'])
export type Stance = z.infer<typeof Stance>

/** A stance, or none to take it back. */
export const StanceGiven = z.object({ stance: Stance.nullable() })
export const GiveSupport = InThread.extend(StanceGiven.shape)
export type GiveSupport = z.infer<typeof GiveSupport>

export const FollowWish = z.object({ isFollowed: z.boolean() })
export const Follow = InThread.extend(FollowWish.shape)
export type Follow = z.infer<typeof Follow>

export const hidingReasons = [
  'personal_data',
  'accusation',
  'spam',
  'insult',
  'off_topic',
  'illegal',
] as const
/** Why a moderator hides something, or why somebody flags it. */
export const HidingReason = z.enum(hidingReasons)
export type HidingReason = z.infer<typeof HidingReason>

export const HidingGrounds = z.object({ reasonCode: HidingReason, reason: words(4, 1000) })
export type HidingGrounds = z.infer<typeof HidingGrounds>

export const HideComment = HidingGrounds.extend({ commentId: z.uuid() })
export type HideComment = z.infer<typeof HideComment>

/** Why a moderator shows again what was hidden. */
export const RestoringGrounds = z.object({ reason: words(4, 1000) })
export const RestoreComment = RestoringGrounds.extend({ commentId: z.uuid() })

export const FlagGrounds = z.object({
  reasonCode: HidingReason,
  words: words(0, 1000).default(''),
  commentId: z.uuid().optional(),
})
export const Flag = InThread.extend(FlagGrounds.shape)
export type Flag = z.infer<typeof Flag>

/** How a moderator ends a flag without hiding: the words stay, or somebody else has to look at it. */
export const Settlement = z.object({ settlement: z.enum(['kept', 'passed_on']), words: words(4, 1000) })
export const SettleFlag = Settlement.extend({ flagId: z.uuid() })
export type SettleFlag = z.infer<typeof SettleFlag>

export const Hidden = z.object({ reasonCode: HidingReason, reason: z.string() })
export type Hidden = z.infer<typeof Hidden>

/** A comment as everybody may read it; a hidden one keeps its place without its words. */
export interface Comment {
  id: string
  /** The comment it answers; replies to replies stand below the same first comment. */
  parentId: string | null
  author: PublicPerson
  channel: Channel
  words: string | null
  language: string
  subjectVersion: number | null
  createdAt: string
  hidden: Hidden | null
  isMine: boolean
}

/** How people stand to what a thread is about; a signal that binds nobody. */
export interface Standing {
  threadId: string
  supportCount: number
  opposeCount: number
  commentCount: number
  myStance: Stance | null
  isFollowed: boolean
}

/** A flag that waits for a moderator. Never public. */
export interface OpenFlag {
  id: string
  reasonCode: HidingReason
  words: string
  createdAt: string
  flaggedBy: PublicPerson
  threadId: string
  subjectKind: 'idea' | 'proposal'
  subjectReference: string
  comment: { id: string; words: string; author: PublicPerson } | null
}
