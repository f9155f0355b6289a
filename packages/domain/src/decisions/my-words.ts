import { z } from 'zod'
import { Disposition } from '../disposition.ts'
import { named } from '../named.ts'

/** Words of the reader's own and how far they have come (V13). */
export const MyWords = z.object({
  kind: z.enum(['idea', 'comment']),
  id: z.string(),
  ideaReference: z.string().nullable(),
  proposalReference: z.string().nullable(),
  title: z.string(),
  language: z.string(),
  at: z.string(),
  state: z.enum(['waiting', 'absorbed', 'answered', 'decided', 'reopened', 'hidden']),
  disposition: Disposition.nullable(),
  decisionNumber: z.string().nullable(),
})
export type MyWords = z.infer<typeof MyWords>

export const AllMyWords = named('MyWords', z.array(MyWords))
