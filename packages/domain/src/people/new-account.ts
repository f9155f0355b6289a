import { z } from 'zod'
import { words } from '../words.ts'

/** A new account for somebody who has none here yet. */
export const NewAccount = z.object({
  account: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@-]{2,99}$/),
  chosenName: words(1, 40),
  password: z.string().min(12).max(200),
})
export type NewAccount = z.infer<typeof NewAccount>
