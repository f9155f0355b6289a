import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import { createTransport } from 'nodemailer'
import type { Job } from '../server/job.ts'

const mostAttempts = 8

/**
 * Sends waiting mail over SMTP, one at a time; a failure waits and is tried again, at most eight times.
 * What carries a one-time code is not kept once it is sent, and not sent once the code is over.
 * Without `SMTP_URL` nothing leaves: messages are read on the local outbox page. SMS needs a gateway of the
 * city's own and stays where it is until one is connected.
 */
export const sendMessages: Job = {
  name: 'send-messages',
  everySeconds: 5,
  async run({ database, config }) {
    if (config.smtpUrl === undefined) return 0
    const transport = createTransport(config.smtpUrl)
    return inTransaction(database, async (tx) => {
      const message = await tx
        .selectFrom('message')
        .select(['id', 'recipient', 'subject', 'body', 'attempts', 'code_id'])
        .where('channel', '=', 'email')
        .where('sent_at', 'is', null)
        .where('attempts', '<', mostAttempts)
        .where(sql<boolean>`created_at + attempts * interval '1 minute' <= clock_timestamp()`)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('sign_in_code')
                .select('id')
                .whereRef('sign_in_code.id', '=', 'message.code_id')
                .where('expires_at', '<=', sql<Date>`clock_timestamp()`),
            ),
          ),
        )
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
      if (!message) return 0
      const failure = await transport
        .sendMail({
          from: config.mailFrom,
          to: message.recipient,
          subject: message.subject,
          text: message.body,
        })
        .then(() => null)
        .catch((error: Error) => error.message)
      if (failure === null && message.code_id !== null) {
        await tx.deleteFrom('message').where('id', '=', message.id).execute()
        return 1
      }
      await tx
        .updateTable('message')
        .set({
          attempts: message.attempts + 1,
          failure,
          ...(failure === null && { sent_at: sql<Date>`clock_timestamp()` }),
        })
        .where('id', '=', message.id)
        .execute()
      return failure === null ? 1 : 0
    })
  },
}
