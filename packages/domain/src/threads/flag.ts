import { z } from 'zod'
import { PublicPerson } from '../people/public-person.ts'
import { words } from '../words.ts'
import { HidingReason } from './hiding.ts'
import { InThread, SubjectKind } from './in-thread.ts'

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

/** A flag that waits for a moderator. Never public. */
export const OpenFlag = z.object({
  id: z.string(),
  reasonCode: HidingReason,
  words: z.string(),
  createdAt: z.string(),
  flaggedBy: PublicPerson,
  isFlaggedByMe: z.boolean(),
  /** Whether the reader wrote the flagged words or entered them for somebody else. */
  areWordsOwn: z.boolean(),
  threadId: z.string(),
  subjectKind: SubjectKind,
  subjectReference: z.string(),
  comment: z.object({ id: z.string(), words: z.string(), author: PublicPerson }).nullable(),
})
export type OpenFlag = z.infer<typeof OpenFlag>
