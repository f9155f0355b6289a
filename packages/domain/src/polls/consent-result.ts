import { z } from 'zod'

export const ConsentStance = z.enum(['yes', 'no', 'absent'])
export type ConsentStance = z.infer<typeof ConsentStance>

/** What a statutory vote came to, by persons and by share. */
export const ConsentOutcome = z.object({
  rows: z.array(z.object({ stance: ConsentStance, persons: z.int(), share: z.number() })),
  persons: z.int(),
  isQuorate: z.boolean(),
  isValid: z.boolean(),
})
export type ConsentOutcome = z.infer<typeof ConsentOutcome>
