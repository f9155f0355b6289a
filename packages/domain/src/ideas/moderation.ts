import { OpenFlag } from '../threads/flag.ts'
import { z } from 'zod'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { Hidden } from '../threads/hiding.ts'

/** What a moderator has to look at, and what was hidden lately. */
export const Moderation = named(
  'Moderation',
  z.object({
    flags: z.array(OpenFlag),
    hidden: z.array(
      z.object({
        kind: z.enum(['idea', 'comment']),
        id: z.string(),
        subjectReference: z.string(),
        words: z.string(),
        author: PublicPerson,
        isOwn: z.boolean(),
        hidden: Hidden,
        hiddenAt: z.string(),
        hiddenBy: PublicPerson.nullable(),
      }),
    ),
  }),
)
export type Moderation = z.infer<typeof Moderation>
