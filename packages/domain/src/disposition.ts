import { z } from 'zod'

/** How an official answer or a decision treats what was said (domain glossary: disposition). */
export const dispositions = [
  'adopted',
  'partly_adopted',
  'not_adopted',
  'explained',
  'already_planned',
  'out_of_competence',
] as const
export const Disposition = z.enum(dispositions)
export type Disposition = z.infer<typeof Disposition>
