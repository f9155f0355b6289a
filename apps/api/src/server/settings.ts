import { z } from 'zod'

/** A setting as the page for operators shows it. */
interface Told {
  /** What it does, in one sentence of Markdown. */
  meaning: string
  example: string
  /** What holds without it, where the shape names no default. */
  otherwise?: string
}

const told = <Shape extends z.ZodType>(shape: Shape, words: Told): Shape => shape.meta({ ...words })

const mustBe = {
  database: 'it must look like postgres://user:password@host:5432/name',
  web: 'it must look like https://hetu.example.org',
  mail: 'it must look like smtps://user:password@mail.example.org',
} as const

/** A whole number as the environment holds it; whatever is wrong with it, one sentence says what it must be. */
const whole = (from: number, to: number) => {
  const error = `it must be a whole number from ${from} to ${to}`
  return z.coerce.number({ error }).int({ error }).min(from, { error }).max(to, { error })
}

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `it must be one of ${words.join(', ')}` })

/**
 * Every setting of `serve`, `work` and `hetu`: shape, default and meaning. The table in docs/operation.md is made
 * from it (`tools/settings-table.ts`).
 */
export const Settings = z.object({
  DATABASE_URL: told(z.url({ protocol: /^postgres(ql)?$/, error: mustBe.database }).optional(), {
    meaning: 'A PostgreSQL 15 or newer with PostGIS 3, for production.',
    example: 'postgres://hetu:secret@127.0.0.1:5432/hetu',
    otherwise: 'the embedded database, for a first look',
  }),
  HETU_PUBLIC_URL: told(z.url({ protocol: /^https?$/, error: mustBe.web }).optional(), {
    meaning:
      'The address that people use: on paper, in codes, links and cards, never what a request says. With `https`, cookies are `Secure`, browsers keep to https (HSTS), and nobody reads the outbox or looks as somebody.',
    example: 'https://hetu.example.org',
    otherwise: 'what the request says',
  }),
  HETU_SIGNING_KEY: told(z.string().optional(), {
    meaning: 'The private Ed25519 key (PEM) by which the ledgers of votes and acts are signed.',
    example: 'the file that `openssl genpkey -algorithm ed25519` writes',
    otherwise: 'made and kept as `signing-key.pem` in `HETU_DATA`',
  }),
  HOST: told(z.string().default('127.0.0.1'), {
    meaning: 'The address of this machine on which it listens; `0.0.0.0` in a container.',
    example: '0.0.0.0',
  }),
  PORT: told(whole(1, 65535).default(3000), {
    meaning: 'The port on which it listens.',
    example: '3001',
  }),
  HETU_PROXY_HOPS: told(whole(0, 9).default(0), {
    meaning:
      'How many proxies of ours stand before it, each of which adds to `X-Forwarded-For`: that many from the right is whom limits count. Too many, and a caller can make up an address; too few, and a whole city shares one.',
    example: '1',
  }),
  HETU_DATA: told(z.string().optional(), {
    meaning: 'The folder of the files and of the embedded database.',
    example: '/var/lib/hetu',
    otherwise: '`.data` where the code lies; must be named with `DATABASE_URL`',
  }),
  HETU_DEMONSTRATION: told(oneOf(['false', 'true', 'public']).optional(), {
    meaning:
      'Loads the invented quarter Liuting Li into an empty database and lets anybody act as its people. At a public `https` address it must be `public`, to say that this is meant.',
    example: 'public',
    otherwise: '`true` with the embedded database where no public `https` address is set, else `false`',
  }),
  SMTP_URL: told(z.url({ protocol: /^smtps?$/, error: mustBe.mail }).optional(), {
    meaning: 'The mail server. Without it e-mail is not offered to people at a public address.',
    example: 'smtps://hetu:secret@mail.example.org',
    otherwise: 'no mail leaves; messages are shown on `/outbox` to the own machine',
  }),
  MAIL_FROM: told(z.string().default('Hetu <no-reply@localhost>'), {
    meaning: 'The sender of mail.',
    example: '"合图 Hetu <hetu@example.org>"',
  }),
  SMTP_OAUTH_CLIENT_ID: told(z.string().optional(), {
    meaning:
      'With the three below: signs in to the mail server by OAuth (XOAUTH2) as the user of `SMTP_URL`, as Microsoft 365 and Google want it.',
    example: '6731de76-14a6-49ae-97bc-6eba6914391e',
  }),
  SMTP_OAUTH_CLIENT_SECRET: told(z.string().optional(), {
    meaning: 'The secret of that client.',
    example: 'secret',
  }),
  SMTP_OAUTH_REFRESH_TOKEN: told(z.string().optional(), {
    meaning: 'The token by which new ones are asked for.',
    example: 'secret',
  }),
  SMTP_OAUTH_TOKEN_URL: told(z.url({ protocol: /^https?$/, error: mustBe.web }).optional(), {
    meaning: 'Where new tokens are asked for.',
    example: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
  }),
  SMS_SHAPE: told(oneOf(['generic', 'aliyun', 'tencent']).optional(), {
    meaning:
      'How the SMS gateway is spoken to: `generic` sends `SMS_BODY` to `SMS_URL`; the clouds send a template that they approved.',
    example: 'aliyun',
    otherwise: '`generic` where there is an `SMS_URL`; without either, phone numbers are not offered',
  }),
  SMS_URL: told(z.url({ protocol: /^https?$/, error: mustBe.web }).optional(), {
    meaning: 'The gateway.',
    example: 'https://sms.example.org/send',
    otherwise: 'the address of the cloud',
  }),
  SMS_BODY: told(z.string().default('{"to":"{recipient}","text":"{text}"}'), {
    meaning:
      'The JSON for a `generic` gateway, with `{recipient}`, `{text}`, `{code}`, `{minutes}` and `{id}` (the same each time a message is tried) where it wants them.',
    example: '{"mobile":"{recipient}","content":"{text}","key":"{id}"}',
  }),
  SMS_AUTHORIZATION: told(z.string().optional(), {
    meaning: 'The `Authorization` header for a `generic` gateway.',
    example: 'Bearer secret',
  }),
  SMS_KEY_ID: told(z.string().optional(), {
    meaning:
      'The access key of the cloud (Aliyun AccessKeyId, Tencent SecretId), allowed to send SMS and nothing else.',
    example: 'LTAI5t',
  }),
  SMS_KEY_SECRET: told(z.string().optional(), { meaning: 'Its secret.', example: 'secret' }),
  SMS_SIGN_NAME: told(z.string().optional(), {
    meaning: 'The approved signature (短信签名).',
    example: '合图',
  }),
  SMS_TEMPLATE: told(z.string().optional(), {
    meaning: 'The approved template for codes (模板).',
    example: 'SMS_154950909',
  }),
  SMS_TEMPLATE_VALUES: told(z.string().default('code'), {
    meaning: 'Which values that template takes, in its order: `code`, or `code,minutes`.',
    example: 'code,minutes',
  }),
  SMS_APP: told(z.string().optional(), {
    meaning: "Tencent's `SmsSdkAppId`.",
    example: '1400006666',
  }),
  SMS_REGION: told(z.string().default('ap-guangzhou'), {
    meaning: "Tencent's region.",
    example: 'ap-beijing',
  }),
  HETU_POOL: told(whole(2, 100).default(10), {
    meaning: 'Connections to PostgreSQL that one process holds at most; one more listens.',
    example: '20',
  }),
  HETU_DRAIN_SECONDS: told(whole(0, 120).default(0), {
    meaning:
      'How long a process that is told to stop goes on answering while `/readyz` says 503, for a proxy that asks it.',
    example: '5',
  }),
  HETU_LOG: told(oneOf(['silent', 'error', 'warn', 'info', 'debug']).default('warn'), {
    meaning: 'What is written to the log (JSON lines on standard output): this and what is graver.',
    example: 'info',
  }),
  HETU_ALLOW_UNSAFE_DATABASE: told(z.stringbool({ error: 'it must be true or false' }).default(false), {
    meaning: 'Accepts a PostgreSQL that may lose what it acknowledged (`fsync=off`): for tests only.',
    example: 'true',
  }),
})

/** Settings that there were, and what does their work now. */
export const formerSettings: Record<string, string> = {
  HETU_TRUST_PROXY: 'HETU_PROXY_HOPS=1 says that one proxy of ours stands before it',
  HETU_SECURE_COOKIES: 'a HETU_PUBLIC_URL with https does it',
}
