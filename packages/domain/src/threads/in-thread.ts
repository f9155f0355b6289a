import { z } from 'zod'

/** What a thread may be about. */
export const SubjectKind = z.enum(['idea', 'proposal'])
export type SubjectKind = z.infer<typeof SubjectKind>

/** Names the thread in which something is done. */
export const InThread = z.object({ threadId: z.uuid() })
