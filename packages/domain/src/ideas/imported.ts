import { z } from 'zod'

/** From where an idea was brought in, and when it was said there; the day of the entry is the idea's own. */
export const Imported = z.object({
  source: z.string(),
  /** Its identifier in the source. */
  item: z.string().nullable(),
  /** A day, a month or a year of the place: `2024-03-04`, `2024-03`, `2024`. */
  saidOn: z.string().nullable(),
})
export type Imported = z.infer<typeof Imported>
