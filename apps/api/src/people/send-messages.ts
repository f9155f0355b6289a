import type { MessageChannel } from '@hetu/domain/people/outbox'
import type { Services } from '../server/api-context.ts'
import type { Job } from '../server/job.ts'
import type { Channel } from './channels/channel.ts'
import { mailChannel, mailLanes } from './channels/mail-channel.ts'
import { smsChannel } from './channels/sms-channel.ts'
import { claimMessage, recordOutcome } from './claim-message.ts'

/** How long a claim holds and, well within it, how long one try may take, in seconds. */
const limits = { lease: 60, try: 40 }

/** After so many in one lane the job ends and begins anew, so that stopping waits for few. */
const mostInARow = 25

/**
 * Sends waiting messages by the channels that are set up, a few at a time, outside any transaction. A code goes out
 * at most once; everything else until it is known to have left. What has no channel waits: without any, the owner of
 * the machine reads it on the outbox page.
 */
export const sendMessages: Job = {
  name: 'send-messages',
  everySeconds: 5,
  run: (services) => sendWaiting(services, limits),
}

export async function sendWaiting(
  { database, config }: Services,
  within: { lease: number; try: number },
): Promise<number> {
  const open: Record<MessageChannel, Channel | null> = {
    email: mailChannel(config),
    sms: smsChannel(config.sms),
  }
  const channels = (['email', 'sms'] as const).filter((name) => open[name] !== null)
  if (channels.length === 0) return 0
  const lane = async () => {
    for (let sent = 0, tried = 0; ; tried += 1) {
      const message = tried < mostInARow ? await claimMessage(database.kysely, channels, within.lease) : null
      const channel = message && open[message.channel]
      if (!channel) return sent
      const outcome = await channel.send(message, AbortSignal.timeout(within.try * 1000))
      await recordOutcome(database.kysely, message, outcome)
      if (outcome.kind === 'sent') sent += 1
    }
  }
  try {
    const sent = await Promise.all(Array.from({ length: mailLanes }, lane))
    return sent.reduce((sum, count) => sum + count, 0)
  } finally {
    for (const channel of Object.values(open)) channel?.close()
  }
}
