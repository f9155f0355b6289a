import { z } from 'zod'
import { named } from '../named.ts'

export const MessageChannel = z.enum(['email', 'sms'])
export type MessageChannel = z.infer<typeof MessageChannel>

/** Messages that were sent to nobody. Empty, and not local, wherever anybody but the owner of the machine could read it. */
export const Outbox = named(
  'Outbox',
  z.object({
    isLocal: z.boolean(),
    messages: z.array(
      z.object({
        id: z.string(),
        channel: MessageChannel,
        recipient: z.string(),
        subject: z.string(),
        body: z.string(),
        createdAt: z.string(),
      }),
    ),
  }),
)
export type Outbox = z.infer<typeof Outbox>
