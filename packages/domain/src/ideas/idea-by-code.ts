import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Hidden } from '../threads/hiding.ts'
import { Absorption, IdeaAnswer, ideaStates, PublicStatus } from './idea.ts'

/** What the holder of a slip reads without an account. */
export const IdeaByCode = named(
  'IdeaByCode',
  z.object({
    reference: z.string(),
    title: z.string(),
    words: z.string(),
    placeName: BothLanguages,
    createdAt: z.string(),
    persons: z.int(),
    status: PublicStatus,
    state: z.enum(ideaStates),
    answerDueOn: z.string().nullable(),
    answers: z.array(IdeaAnswer),
    absorbedBy: z.array(Absorption),
    hidden: Hidden.nullable(),
    isPublic: z.boolean(),
  }),
)
export type IdeaByCode = z.infer<typeof IdeaByCode>
