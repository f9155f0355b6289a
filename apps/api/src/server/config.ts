import { join } from 'node:path'
import type { z } from 'zod'
import { StartProblem } from './explain-start-problem.ts'
import { isOfThisMachine } from './own-machine.ts'
import { readSms, type SmsSettings } from './sms-settings.ts'
import { formerSettings, Settings } from './settings.ts'

/** Settings of a `serve` or `work` process, read from the environment. */
export interface ServeConfig {
  port: number
  host: string
  databaseUrl: string | undefined
  dataFolder: string
  /** Load the demonstration quarter into an empty database; by default only into the embedded one. */
  loadsDemonstration: boolean
  allowsUnsafeDatabase: boolean
  /** The public address is https: cookies never travel in the clear and browsers keep to it. */
  hasSecureCookies: boolean
  /** How many proxies of ours stand before us. */
  proxyHops: number
  /** Where people reach us (`https://…`), for addresses on paper; without it, what the request says. */
  publicUrl: string | undefined
  /** The private key of the ledger's heads (Ed25519, PEM); without it, one is made and kept in the data folder. */
  signingKey: string | undefined
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  poolSize: number
  /** How long `/readyz` says that it is stopping before it does. */
  drainSeconds: number
  smtpUrl: string | undefined
  smtpOAuth: SmtpOAuth | undefined
  mailFrom: string
  sms: SmsSettings | undefined
}

/** How new tokens for the mail server are asked for. */
export interface SmtpOAuth {
  clientId: string
  clientSecret: string
  refreshToken: string
  accessUrl: string
}

type Environment = Record<string, string | undefined>

/** Set for the tests and what they start; no setting of the server begins so. */
const isOfTests = (name: string) => /^HETU_(TEST|POSTGRES)_/.test(name)

/**
 * Reads the settings; what is empty counts as unset. Throws one sentence naming the variable that is wrong or that
 * nobody knows.
 */
export function readConfig(environment: Environment, root: string): ServeConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''))
  refuseUnknown(Object.keys(given))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StartProblem(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}.`)
  }
  const settings = parsed.data
  const hasSecureCookies = settings.HETU_PUBLIC_URL?.startsWith('https:') ?? false
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL,
    dataFolder: settings.HETU_DATA ?? join(root, '.data'),
    loadsDemonstration: loadsDemonstration(settings, hasSecureCookies),
    allowsUnsafeDatabase: settings.HETU_ALLOW_UNSAFE_DATABASE,
    hasSecureCookies,
    proxyHops: settings.HETU_PROXY_HOPS,
    publicUrl: settings.HETU_PUBLIC_URL,
    signingKey: settings.HETU_SIGNING_KEY,
    logLevel: settings.HETU_LOG,
    poolSize: settings.HETU_POOL,
    drainSeconds: settings.HETU_DRAIN_SECONDS,
    smtpUrl: settings.SMTP_URL,
    smtpOAuth: readSmtpOAuth(settings),
    mailFrom: settings.MAIL_FROM,
    sms: readSms(settings),
  }
}

function refuseUnknown(names: readonly string[]): void {
  for (const name of names) {
    if (!name.startsWith('HETU_') || isOfTests(name) || Object.hasOwn(Settings.shape, name)) continue
    const instead = formerSettings[name]
    throw new StartProblem(
      instead === undefined
        ? `There is no setting ${name}; docs/operation.md lists those that there are.`
        : `There is no setting ${name} any more: ${instead}.`,
    )
  }
}

function readSmtpOAuth(settings: z.infer<typeof Settings>): SmtpOAuth | undefined {
  const {
    SMTP_OAUTH_CLIENT_ID: clientId,
    SMTP_OAUTH_CLIENT_SECRET: clientSecret,
    SMTP_OAUTH_REFRESH_TOKEN: refreshToken,
    SMTP_OAUTH_TOKEN_URL: accessUrl,
  } = settings
  if (clientId && clientSecret && refreshToken && accessUrl)
    return { clientId, clientSecret, refreshToken, accessUrl }
  if (clientId ?? clientSecret ?? refreshToken ?? accessUrl)
    throw new StartProblem('Mail by OAuth needs all four lines that begin with SMTP_OAUTH_.')
  return undefined
}

/** Whoever may look as somebody may do what that person may, so a public address must say that it is meant. */
function loadsDemonstration(settings: z.infer<typeof Settings>, isPublic: boolean): boolean {
  const said = settings.HETU_DEMONSTRATION
  if (said === 'true' && isPublic)
    throw new StartProblem(
      'HETU_DEMONSTRATION=true would let anybody at a public address act as one of its people; if that is meant, say HETU_DEMONSTRATION=public.',
    )
  return said === undefined ? settings.DATABASE_URL === undefined && !isPublic : said !== 'false'
}

/**
 * Refuses to serve people without what that needs, naming each missing line. Tools and the embedded database on the
 * own machine need none of it.
 */
export function refuseIncomplete(environment: Environment, config: ServeConfig): void {
  const isGiven = (name: string) => Boolean(environment[name]?.trim())
  const isForOthers = !isOfThisMachine(config.publicUrl)
  const missing = [
    ...(config.databaseUrl && !config.publicUrl ? ['HETU_PUBLIC_URL=https://hetu.example.org'] : []),
    ...(config.databaseUrl && !isGiven('HETU_DATA') ? ['HETU_DATA=/var/lib/hetu'] : []),
    ...(isForOthers && !config.loadsDemonstration && !config.smtpUrl && !config.sms
      ? ['SMTP_URL=smtps://user:password@mail.example.org']
      : []),
    ...(isForOthers && config.smtpUrl && !isGiven('MAIL_FROM')
      ? ['MAIL_FROM="Hetu <hetu@example.org>"']
      : []),
  ]
  if (missing.length === 0) return
  throw new StartProblem(
    `To serve people it needs ${missing.length === 1 ? 'one more line' : 'these lines too'}: ${missing.join(' and ')} (docs/operation.md says why).`,
  )
}
