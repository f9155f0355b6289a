import { createTransport } from 'nodemailer'
import type { ServeConfig } from '../../server/config.ts'
import type { Channel, Outcome } from './channel.ts'

/** How many mails one process sends at once. */
export const mailLanes = 4

type MailSettings = Pick<ServeConfig, 'smtpUrl' | 'smtpOAuth' | 'mailFrom'>

/** Mail over SMTP, with a password, by OAuth (XOAUTH2), or through a relay that asks nobody; null where none is set. */
export function mailChannel({ smtpUrl, smtpOAuth, mailFrom }: MailSettings): Channel | null {
  if (smtpUrl === undefined) return null
  const user = decodeURIComponent(new URL(smtpUrl).username)
  const transport = createTransport({
    pool: true,
    maxConnections: mailLanes,
    url: smtpUrl,
    ...(smtpOAuth && { auth: { type: 'OAuth2', user, ...smtpOAuth } }),
    dnsTimeout: 10_000,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  // After the last @ of the sender stands the domain whose mail this is.
  const domain = /@([^@>\s]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost'
  return {
    async send({ id, recipient, subject, body }, signal) {
      const mail = {
        from: mailFrom,
        to: recipient,
        subject,
        text: body,
        // The same each time it is tried, so that a mailbox can tell a double.
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal,
      }
      return transport.sendMail(mail).then(
        () => ({ kind: 'sent' as const }),
        (error: unknown) => outcomeOf(error),
      )
    },
    close: () => transport.close(),
  }
}

/** Before the server is asked to take the mail nothing can have arrived; a refusal in its own words is one too. */
function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Error)) return { kind: 'unsure', reason: String(error) }
  const { code, responseCode, timeoutType, syscall } = error as Error & Record<string, unknown>
  const reason = error.message.slice(0, 500)
  if (typeof responseCode === 'number')
    return {
      kind: 'failed',
      reason,
      isFinal: code === 'EENVELOPE' && responseCode >= 550 && responseCode < 560,
    }
  const isBefore =
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    timeoutType === 'CONNECTION_TIMEOUT' ||
    timeoutType === 'GREETING_TIMEOUT' ||
    ['EDNS', 'ETLS', 'EAUTH', 'EOAUTH2', 'EENVELOPE', 'EPROXY', 'ENOAUTH'].includes(String(code))
  return isBefore ? { kind: 'failed', reason, isFinal: false } : { kind: 'unsure', reason }
}
