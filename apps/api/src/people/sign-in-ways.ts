import type { Contact } from '@hetu/domain/people/sign-in'
import type { ServeConfig } from '../server/config.ts'
import { isOwnMachine } from '../server/own-machine.ts'

/** Whether messages to such a contact leave this server. */
export const isSentFrom = (config: Pick<ServeConfig, 'smtpUrl' | 'sms'>, kind: Contact['kind']): boolean =>
  (kind === 'email' ? config.smtpUrl : config.sms) !== undefined

/** Whether somebody may ask for a code there: it leaves, or the owner of the machine reads it on the outbox page. */
export const isOffered = (config: ServeConfig, kind: Contact['kind']): boolean =>
  isSentFrom(config, kind) || isOwnMachine(config)
