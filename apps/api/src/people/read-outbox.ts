import { z } from 'zod'
import { definePersonRead } from '../server/read.ts'
import { Outbox } from '@hetu/domain/people/outbox'

/** Messages that wait here because no mail server is set; nobody but the owner of the machine reads them. */
export const readOutbox = definePersonRead({
  name: 'read-outbox',
  path: '/outbox',
  summary: 'Messages that did not leave this machine (development)',
  readers: ['visitor'],
  query: z.object({}),
  answer: Outbox,
  async run({ db, services: { config }, isOnThisMachine }): Promise<z.infer<typeof Outbox>> {
    const isLocal = isOnThisMachine && config.smtpUrl === undefined && config.loadsDemonstration
    if (!isLocal) return { isLocal, messages: [] }
    const rows = await db
      .selectFrom('message')
      .select(['id', 'channel', 'recipient', 'subject', 'body', 'created_at'])
      .orderBy('created_at', 'desc')
      .limit(50)
      .execute()
    return {
      isLocal,
      messages: rows.map(({ created_at, ...row }) => ({
        ...row,
        createdAt: created_at.toISOString(),
      })),
    }
  },
})
