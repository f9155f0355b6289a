import { z } from 'zod'
import { named } from '../named.ts'

/** Messages that were sent to nobody. Empty, and not local, wherever anybody but the owner of the machine could read it. */
export const Outbox = named(
  'Outbox',
  z.object({
    isLocal: z.boolean(),
    messages: z.array(
      z.object({
        id: z.string(),
        channel: z.enum(['email', 'sms']),
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        createdAt: z.string(),
      }),
    ),
  }),
)
export type Outbox = z.infer<typeof Outbox>
