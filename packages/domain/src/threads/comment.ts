import { z } from 'zod'
import { Channel } from '../channel.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { words } from '../words.ts'
import { Hidden } from './hiding.ts'
import { InThread } from './in-thread.ts'

/** Words under an idea or proposal; staff who enter what was said elsewhere name the channel. */
export const CommentWords = z.object({
  words: words(1, 4000),
  parentId: z.uuid().optional(),
  channel: Channel.exclude(['other_system']).default('online'),
  /** Whose words staff enter: somebody known to the office who has no account of their own. */
  personId: z.uuid().optional(),
  /** The version that the writer saw, where the subject has versions. */
  subjectVersion: z.number().int().min(1).max(10_000).optional(),
})

export const WriteComment = InThread.extend(CommentWords.shape)
export type WriteComment = z.infer<typeof WriteComment>

/** A comment as everybody may read it; a hidden one keeps its place without its words. */
export const Comment = named(
  'Comment',
  z.object({
    id: z.string(),
    /** The comment it answers; replies to replies stand below the same first comment. */
    parentId: z.string().nullable(),
    author: PublicPerson,
    channel: Channel,
    words: z.string().nullable(),
    language: z.string(),
    subjectVersion: z.int().nullable(),
    createdAt: z.string(),
    hidden: Hidden.nullable(),
    isMine: z.boolean(),
    /** Whether the reader wrote it or entered it for somebody else, and so does not hide it. */
    isOwn: z.boolean(),
  }),
)
export type Comment = z.infer<typeof Comment>

export const Comments = named('Comments', z.array(Comment))

export const CommentReceipt = named(
  'CommentReceipt',
  z.object({ id: z.string(), threadId: z.string(), parentId: z.string().nullable() }),
)
