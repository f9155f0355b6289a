import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { ideaStates } from './idea.ts'

const receipt = {
  id: z.string(),
  reference: z.string(),
  threadId: z.string(),
  state: z.enum(ideaStates),
  isOutside: z.boolean(),
  isPublic: z.boolean(),
  placeName: BothLanguages,
  /** A calendar day of the place. */
  answerDueOn: z.string(),
}

/** What the sender is told: the reference, where it was understood to be, and by when it is answered. */
export const IdeaReceipt = named('IdeaReceipt', z.object(receipt))
export type IdeaReceipt = z.infer<typeof IdeaReceipt>

/** The slip of an entry on behalf: the code is told once and kept only as a hash. */
export const Slip = named('Slip', z.object({ ...receipt, queryCode: z.string() }))
export type Slip = z.infer<typeof Slip>
