import { z } from 'zod'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { words } from '../words.ts'
import { InThread } from './in-thread.ts'

export const WriteStaffNote = InThread.extend({ words: words(1, 4000) })

/** What somebody on the staff noted for the others on an idea or proposal. */
export const StaffNote = z.object({
  id: z.string(),
  author: PublicPerson,
  words: z.string(),
  language: z.string(),
  createdAt: z.string(),
})
export type StaffNote = z.infer<typeof StaffNote>

export const StaffNotes = named('StaffNotes', z.array(StaffNote))
