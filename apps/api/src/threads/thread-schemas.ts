import { type Comment, Hidden, Stance, type Standing } from '@hetu/domain/threads/comment'
import { Channel } from '@hetu/domain/channel'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { named } from '../server/answers.ts'

export const HiddenAnswer = named('Hidden', Hidden)

const CommentAnswer = named(
  'Comment',
  z.object({
    id: z.string(),
    parentId: z.string().nullable(),
    author: PublicPersonAnswer,
    channel: Channel,
    words: z.string().nullable(),
    language: z.string(),
    subjectVersion: z.int().nullable(),
    createdAt: z.string(),
    hidden: HiddenAnswer.nullable(),
    isMine: z.boolean(),
  }) satisfies z.ZodType<Comment>,
)

export const CommentsAnswer = named('Comments', z.array(CommentAnswer))

export const StandingAnswer = named(
  'Standing',
  z.object({
    threadId: z.string(),
    supportCount: z.int(),
    opposeCount: z.int(),
    commentCount: z.int(),
    myStance: Stance.nullable(),
    isFollowed: z.boolean(),
  }) satisfies z.ZodType<Standing>,
)

export const CommentReceiptAnswer = named(
  'CommentReceipt',
  z.object({ id: z.string(), threadId: z.string(), parentId: z.string().nullable() }),
)

/** What hiding a comment or an idea answers. */
export const HidingReceipt = named('HidingReceipt', z.object({ isHidden: z.literal(true) }))

/** What showing it again answers. */
export const RestoringReceipt = named('RestoringReceipt', z.object({ isHidden: z.literal(false) }))
