import { z } from 'zod'

/** Names the thread in which something is done. */
export const InThread = z.object({ threadId: z.uuid() })
