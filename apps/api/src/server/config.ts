import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from './explain-start-problem.ts'

const flag = z.stringbool().default(false)

const mustBe = {
  database: 'it must look like postgres://user:password@host:5432/name',
  web: 'it must look like https://hetu.example.org',
} as const

/** A whole number as the environment holds it; whatever is wrong with it, one sentence says what it must be. */
const whole = (from: number, to: number) => {
  const error = `it must be a whole number from ${from} to ${to}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

const Environment = z.object({
  PORT: whole(1, 65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: mustBe.database }).optional(),
  HETU_DATA: z.string().default(''),
  HETU_DEMONSTRATION: z.stringbool().optional(),
  HETU_ALLOW_UNSAFE_DATABASE: flag,
  HETU_SECURE_COOKIES: flag,
  HETU_TRUST_PROXY: flag,
  HETU_PUBLIC_URL: z.url({ protocol: /^https?$/, error: mustBe.web }).optional(),
  HETU_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  HETU_POOL: whole(2, 100).default(10),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.string().default('Hetu <no-reply@localhost>'),
})

/** Settings of a `serve` or `work` process, read from the environment. */
export interface ServeConfig {
  port: number
  host: string
  databaseUrl: string | undefined
  dataFolder: string
  /** Load the demonstration quarter into an empty database; by default only into the embedded one. */
  loadsDemonstration: boolean
  allowsUnsafeDatabase: boolean
  hasSecureCookies: boolean
  trustsProxy: boolean
  /** Where people reach us (`https://…`), for addresses on paper; without it, what the request says. */
  publicUrl: string | undefined
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  poolSize: number
  smtpUrl: string | undefined
  mailFrom: string
}

/** Reads the settings; throws one sentence naming the variable that is wrong. */
export function readConfig(environment: Record<string, string | undefined>, root: string): ServeConfig {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StartProblem(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}.`)
  }
  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    databaseUrl: settings.DATABASE_URL,
    dataFolder: settings.HETU_DATA || join(root, '.data'),
    loadsDemonstration: settings.HETU_DEMONSTRATION ?? settings.DATABASE_URL === undefined,
    allowsUnsafeDatabase: settings.HETU_ALLOW_UNSAFE_DATABASE,
    hasSecureCookies: settings.HETU_SECURE_COOKIES,
    trustsProxy: settings.HETU_TRUST_PROXY,
    publicUrl: settings.HETU_PUBLIC_URL,
    logLevel: settings.HETU_LOG,
    poolSize: settings.HETU_POOL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
  }
}
