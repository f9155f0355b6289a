import { z } from 'zod'
import { named } from '../named.ts'
import { InThread } from './in-thread.ts'

export const Stance = z.enum(['support', 'oppose'])
export type Stance = z.infer<typeof Stance>

/** A stance, or none to take it back. */
export const StanceGiven = z.object({ stance: Stance.nullable() })
export const GiveSupport = InThread.extend(StanceGiven.shape)
export type GiveSupport = z.infer<typeof GiveSupport>

export const FollowWish = z.object({ isFollowed: z.boolean() })
export const Follow = InThread.extend(FollowWish.shape)
export type Follow = z.infer<typeof Follow>

/** How people stand to what a thread is about; a signal that binds nobody. */
export const Standing = named(
  'Standing',
  z.object({
    threadId: z.string(),
    supportCount: z.int(),
    opposeCount: z.int(),
    commentCount: z.int(),
    myStance: Stance.nullable(),
    isFollowed: z.boolean(),
  }),
)
export type Standing = z.infer<typeof Standing>
