import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'

/** Somebody's words that the reader entered for them, and whether there is an answer to bring to their door. */
export const Entry = z.object({
  reference: z.string(),
  title: z.string(),
  language: z.string(),
  placeName: BothLanguages,
  enteredAt: z.string(),
  isAnswered: z.boolean(),
  answerDueOn: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

/** What a grid worker's doors come to: no plan of visits, but what the place knows of them. */
export const Visits = named(
  'Visits',
  z.object({
    /** Newest first, those with an answer before the others. */
    entries: z.array(Entry),
    /** Courtyards of the reader's cells in which nobody's words were entered yet. */
    quietCourtyards: z.array(z.object({ id: z.string(), name: BothLanguages })),
  }),
)
export type Visits = z.infer<typeof Visits>
