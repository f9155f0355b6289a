import { z } from 'zod'
import { named } from '../named.ts'
import { words } from '../words.ts'

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

/** Why something is hidden: by a moderator, or because a whole import was undone. */
export const HiddenReason = z.enum([...hidingReasons, 'import_undone'])
export type HiddenReason = z.infer<typeof HiddenReason>

export const HidingGrounds = z.object({ reasonCode: HidingReason, reason: words(4, 1000) })
export type HidingGrounds = z.infer<typeof HidingGrounds>

export const HideComment = HidingGrounds.extend({ commentId: z.uuid() })
export type HideComment = z.infer<typeof HideComment>

/** Why a moderator shows again what was hidden. */
export const RestoringGrounds = z.object({ reason: words(4, 1000) })
export const RestoreComment = RestoringGrounds.extend({ commentId: z.uuid() })

export const Hidden = named('Hidden', z.object({ reasonCode: HiddenReason, reason: z.string() }))
export type Hidden = z.infer<typeof Hidden>

/** What hiding a comment or an idea answers. */
export const HidingReceipt = named('HidingReceipt', z.object({ isHidden: z.literal(true) }))

/** What showing it again answers. */
export const RestoringReceipt = named('RestoringReceipt', z.object({ isHidden: z.literal(false) }))
