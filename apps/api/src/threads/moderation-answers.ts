import { z } from 'zod'
import { named } from '../server/answers.ts'

/** What hiding a comment or an idea answers. */
export const HidingReceipt = named('HidingReceipt', z.object({ isHidden: z.literal(true) }))

/** What showing it again answers. */
export const RestoringReceipt = named('RestoringReceipt', z.object({ isHidden: z.literal(false) }))
