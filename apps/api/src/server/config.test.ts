import { describe, expect, test } from 'vitest'
import { readConfig, refuseIncomplete } from './config.ts'

const read = (environment: Record<string, string>) => readConfig(environment, '/root')
const start = (environment: Record<string, string>) => () => refuseIncomplete(environment, read(environment))
const database = { DATABASE_URL: 'postgres://hetu@127.0.0.1/hetu' }
const whole = {
  ...database,
  HETU_PUBLIC_URL: 'https://hetu.example.org',
  HETU_DATA: '/var/lib/hetu',
  SMTP_URL: 'smtp://127.0.0.1',
  MAIL_FROM: 'Hetu <hetu@example.org>',
}

describe('readConfig', () => {
  test('takes what is empty for unset, as files of settings leave it', () => {
    expect(read({ SMTP_URL: '', DATABASE_URL: ' ', PORT: '', HETU_DEMONSTRATION: '' })).toEqual(read({}))
  })

  test('refuses a name that nobody knows, and says what became of a former one', () => {
    expect(() => read({ HETU_PUBLICURL: 'https://hetu.example.org' })).toThrow(
      'There is no setting HETU_PUBLICURL; docs/operation.md lists those that there are.',
    )
    expect(() => read({ HETU_TRUST_PROXY: 'true' })).toThrow(
      'There is no setting HETU_TRUST_PROXY any more: HETU_PROXY_HOPS=1 says that one proxy of ours stands before it.',
    )
    // What others leave in the environment, and what names the tests, is not ours to judge.
    expect(read({ HOME: '/root', HETU_TEST_RUN: 'postgres' })).toEqual(read({}))
  })

  test('at a public https address closes what is open on the own machine', () => {
    const here = read({})
    const open = read({ HETU_PUBLIC_URL: 'https://hetu.example.org' })
    expect([here.hasSecureCookies, here.loadsDemonstration]).toEqual([false, true])
    expect([open.hasSecureCookies, open.loadsDemonstration]).toEqual([true, false])
  })

  test('opens the demonstration to the world only where that is said', () => {
    const at = { HETU_PUBLIC_URL: 'https://hetu.example.org' }
    expect(() => read({ ...at, HETU_DEMONSTRATION: 'true' })).toThrow(/say HETU_DEMONSTRATION=public/)
    expect(read({ ...at, HETU_DEMONSTRATION: 'public' }).loadsDemonstration).toBe(true)
    expect(read({ HETU_DEMONSTRATION: 'true' }).loadsDemonstration).toBe(true)
    expect(read({ HETU_DEMONSTRATION: 'false' }).loadsDemonstration).toBe(false)
    expect(() => read({ HETU_DEMONSTRATION: 'yes' })).toThrow(
      'The setting HETU_DEMONSTRATION is not usable: it must be one of false, true, public.',
    )
  })
})

describe('refuseIncomplete', () => {
  test('lets start what is whole, and a first look with nothing', () => {
    for (const environment of [{}, whole, { ...database, ...first }]) expect(start(environment)).not.toThrow()
  })
  const first = { HETU_PUBLIC_URL: 'http://localhost:3000', HETU_DATA: '/tmp/hetu' }

  test.each([
    [{ ...whole, HETU_PUBLIC_URL: '' }, /one more line: HETU_PUBLIC_URL=https/],
    [{ ...whole, HETU_DATA: '' }, /one more line: HETU_DATA=/],
    [{ ...whole, SMTP_URL: '', MAIL_FROM: '' }, /one more line: SMTP_URL=/],
    [{ ...whole, MAIL_FROM: '' }, /one more line: MAIL_FROM=/],
    [database, /these lines too: HETU_PUBLIC_URL=https:\S+ and HETU_DATA=/],
    [{ HETU_PUBLIC_URL: 'https://hetu.example.org' }, /one more line: SMTP_URL=/],
  ])('names the missing lines: %#', (environment, sentence) => {
    expect(start(environment)).toThrow(sentence)
  })

  test('needs no mail for a public demonstration, whose people have no address', () => {
    expect(start({ ...whole, HETU_DEMONSTRATION: 'public', SMTP_URL: '', MAIL_FROM: '' })).not.toThrow()
  })
})
